import { address } from './address/index.ts';
import { bankCard } from './bank-card/index.ts';
import { body } from './body/index.ts';
import { capitalAmount } from './capital-amount/index.ts';
import { choice } from './choice/index.ts';
import { code } from './code/index.ts';
import { computed } from './computed/index.ts';
import { consent } from './consent/index.ts';
import { creditCode } from './credit-code/index.ts';
import { dateRange } from './date-range/index.ts';
import { dateTime } from './date-time/index.ts';
import { date } from './date/index.ts';
import { duration } from './duration/index.ts';
import { email } from './email/index.ts';
import { explanation } from './explanation/index.ts';
import { files } from './files/index.ts';
import { heading } from './heading/index.ts';
import { idCard } from './id-card/index.ts';
import { link } from './link/index.ts';
import { longtext } from './longtext/index.ts';
import { materials } from './materials/index.ts';
import { matrix } from './matrix/index.ts';
import { money } from './money/index.ts';
import { multiChoice } from './multi-choice/index.ts';
import { number } from './number/index.ts';
import { person } from './person/index.ts';
import { phone } from './phone/index.ts';
import { photo } from './photo/index.ts';
import { plate } from './plate/index.ts';
import { post } from './post/index.ts';
import { postcode } from './postcode/index.ts';
import { ranking } from './ranking/index.ts';
import { rating } from './rating/index.ts';
import { record } from './record/index.ts';
import { region } from './region/index.ts';
import { register } from './register/index.ts';
import { richText } from './rich-text/index.ts';
import { score } from './score/index.ts';
import { section } from './section/index.ts';
import { signature } from './signature/index.ts';
import { slider } from './slider/index.ts';
import { table } from './table/index.ts';
import { text } from './text/index.ts';
import { time } from './time/index.ts';
import type { FieldKind } from './types.ts';
import { unit } from './unit/index.ts';
import { yesNo } from './yes-no/index.ts';

/** The kinds that come with Yishi, in the order of the palette. */
export const builtInFieldKinds: readonly FieldKind[] = [
  text,
  longtext,
  richText,
  email,
  link,
  number,
  money,
  slider,
  date,
  dateRange,
  time,
  dateTime,
  duration,
  choice,
  multiChoice,
  ranking,
  yesNo,
  files,
  person,
  unit,
  body,
  post,
  region,
  address,
  table,
  matrix,
  computed,
  capitalAmount,
  code,
  phone,
  idCard,
  creditCode,
  bankCard,
  plate,
  postcode,
  record,
  register,
  score,
  rating,
  consent,
  signature,
  photo,
  materials,
  section,
  heading,
  explanation,
];
