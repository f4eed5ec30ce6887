/** `2/3`, `66,7`, `80 %` as a share 0..1 of whatever it is a share of; undefined for what is neither. */
export function readShare(typed: string): number | undefined {
  const text = typed.replace(/[\s%]/g, '').replace(',', '.')
  const fraction = /^(\d{1,3})\/(\d{1,3})$/.exec(text)
  if (fraction) {
    const share = Number(fraction[1]) / Number(fraction[2])
    return Number.isFinite(share) ? share : undefined
  }
  return /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) / 100 : undefined
}

/** A share as offices write it: thirds as a fraction, all else in percent. */
export function shareText(share: number): string {
  if (!Number.isFinite(share)) return ''
  const third = share * 3
  if (Math.abs(third - Math.round(third)) < 1e-9 && Math.round(third) % 3 !== 0) return `${Math.round(third)}/3`
  return String(Math.round(share * 1000) / 10).replace('.', ',')
}
