const label = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** A name of the internet with at least two labels, e.g. www.gov.cn; letters of any script. */
export function isHost(name: string): boolean {
  const labels = name.split('.');
  const fits = (each: string): boolean => each.length <= 63 && label.test(each);
  return name.length <= 253 && labels.length > 1 && labels.every(fits);
}

/** Whether a host is a domain or lies below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
