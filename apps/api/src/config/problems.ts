import type { Problem } from '@yishi/policies';

/** A setting that cannot be used, told by the name of its environment variable. */
export function badSetting(name: string, value: string, need: string): Problem {
  return {
    path: `/${name}`,
    code: 'config.invalid',
    message: `环境变量 ${name} 的值“${value}”不能用：${need}`,
    params: { name, value, need },
  };
}

/** A setting that is needed and not there. */
export function missingSetting(name: string, why: string): Problem {
  return {
    path: `/${name}`,
    code: 'config.missing',
    message: `缺少环境变量 ${name}：${why}`,
    params: { name, why },
  };
}
