import type { FieldFaces } from '#lib/form/index.ts';
import AddressFace from './Address.svelte';
import BankCardFace from './BankCard.svelte';
import BodyFace from './Body.svelte';
import CapitalAmountFace from './CapitalAmount.svelte';
import ChoiceFace from './Choice.svelte';
import CodeFace from './Code.svelte';
import ComputedFace from './Computed.svelte';
import ConsentFace from './Consent.svelte';
import CreditCodeFace from './CreditCode.svelte';
import DateFace from './Date.svelte';
import DateRangeFace from './DateRange.svelte';
import DateTimeFace from './DateTime.svelte';
import DurationFace from './Duration.svelte';
import EmailFace from './Email.svelte';
import ExplanationFace from './Explanation.svelte';
import FilesFace from './Files.svelte';
import HeadingFace from './Heading.svelte';
import IdCardFace from './IdCard.svelte';
import LinkFace from './Link.svelte';
import LongtextFace from './Longtext.svelte';
import MaterialsFace from './Materials.svelte';
import MatrixFace from './Matrix.svelte';
import MoneyFace from './Money.svelte';
import MultiChoiceFace from './MultiChoice.svelte';
import NumberFace from './Number.svelte';
import PersonFace from './Person.svelte';
import PhoneFace from './Phone.svelte';
import PhotoFace from './Photo.svelte';
import PlateFace from './Plate.svelte';
import PostFace from './Post.svelte';
import PostcodeFace from './Postcode.svelte';
import RankingFace from './Ranking.svelte';
import RatingFace from './Rating.svelte';
import RecordFace from './Record.svelte';
import RegionFace from './Region.svelte';
import RegisterFace from './Register.svelte';
import RichTextFace from './RichText.svelte';
import ScoreFace from './Score.svelte';
import SectionFace from './Section.svelte';
import SignatureFace from './Signature.svelte';
import SliderFace from './Slider.svelte';
import TableFace from './Table.svelte';
import TextFace from './Text.svelte';
import TimeFace from './Time.svelte';
import UnitFace from './Unit.svelte';
import YesNoFace from './YesNo.svelte';
import {
  AddressRead,
  CodeRead,
  ConsentRead,
  FilesRead,
  LinkRead,
  MaterialsRead,
  MatrixRead,
  MoneyRead,
  PhotosRead,
  RichTextRead,
  SignatureRead,
  asList,
  pasteChoice,
  pasteDate,
  pasteMoney,
  pasteNumber,
  pasteText,
  pasteYesNo,
} from './parts/index.ts';

/** The faces of the built-in field kinds, by kind; a plug-in adds its own beside them. */
export const fieldFaces: FieldFaces = {
  text: { component: TextFace, frame: 'label', paste: pasteText },
  longtext: { component: LongtextFace, frame: 'label', paste: pasteText },
  number: { component: NumberFace, frame: 'label', paste: pasteNumber },
  money: { component: MoneyFace, frame: 'label', read: MoneyRead, paste: pasteMoney },
  date: { component: DateFace, frame: 'label', paste: pasteDate },
  'date-range': { component: DateRangeFace, frame: 'group' },
  choice: {
    component: ChoiceFace,
    frame: (field) => (asList(field) ? 'label' : 'group'),
    paste: pasteChoice,
  },
  'multi-choice': { component: MultiChoiceFace, frame: 'group' },
  'yes-no': { component: YesNoFace, frame: 'group', paste: pasteYesNo },
  person: { component: PersonFace, frame: 'label' },
  unit: { component: UnitFace, frame: 'label' },
  region: { component: RegionFace, frame: 'label', paste: pasteText },
  address: { component: AddressFace, wide: true, frame: 'group', read: AddressRead },
  phone: { component: PhoneFace, frame: 'label', paste: pasteText },
  'id-card': { component: IdCardFace, frame: 'label', paste: pasteText },
  'credit-code': { component: CreditCodeFace, frame: 'label', paste: pasteText },
  'bank-card': { component: BankCardFace, wide: true, frame: 'label', paste: pasteText },
  plate: { component: PlateFace, frame: 'label', paste: pasteText },
  postcode: { component: PostcodeFace, frame: 'label', paste: pasteText },
  email: { component: EmailFace, frame: 'label', read: LinkRead, paste: pasteText },
  link: { component: LinkFace, wide: true, frame: 'label', read: LinkRead, paste: pasteText },
  time: { component: TimeFace, frame: 'label', paste: pasteText },
  'date-time': { component: DateTimeFace, wide: true, frame: 'label', paste: pasteText },
  duration: { component: DurationFace, frame: 'group', paste: pasteText },
  slider: { component: SliderFace, frame: 'label', paste: pasteNumber },
  rating: { component: RatingFace, frame: 'group', paste: pasteNumber },
  'capital-amount': { component: CapitalAmountFace, wide: true, frame: 'label' },
  consent: { component: ConsentFace, wide: true, frame: 'group', read: ConsentRead },
  signature: { component: SignatureFace, wide: true, frame: 'group', read: SignatureRead },
  ranking: { component: RankingFace, wide: true, frame: 'group' },
  matrix: { component: MatrixFace, wide: true, frame: 'group', read: MatrixRead },
  body: { component: BodyFace, frame: 'label' },
  post: { component: PostFace, frame: 'label' },
  record: { component: RecordFace, frame: 'label' },
  register: { component: RegisterFace, frame: 'label' },
  files: { component: FilesFace, frame: 'group', read: FilesRead },
  photo: { component: PhotoFace, wide: true, frame: 'group', read: PhotosRead },
  materials: { component: MaterialsFace, wide: true, frame: 'group', read: MaterialsRead },
  code: { component: CodeFace, wide: true, frame: 'label', read: CodeRead, paste: pasteText },
  'rich-text': { component: RichTextFace, wide: true, frame: 'group', read: RichTextRead },
  score: { component: ScoreFace, frame: 'label', paste: pasteNumber },
  computed: { component: ComputedFace, frame: 'label' },
  table: { component: TableFace, frame: 'bare' },
  section: { component: SectionFace, frame: 'bare' },
  heading: { component: HeadingFace, frame: 'bare' },
  explanation: { component: ExplanationFace, frame: 'bare' },
};
