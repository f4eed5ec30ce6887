const low = (text: string) => text.toLocaleLowerCase('vi')

/**
 * Office and body as one where they share words: `Phó Chủ tịch Hội đồng` of `Hội đồng Thi đua - Khen thưởng Trung ương` says
 * `Hội đồng` once, and a body that the office already names is not said again. Undefined where they share nothing.
 */
export function joinedAtWords(office: string, unit: string): string | undefined {
  if (office === '' || unit === '') return office || unit
  if (low(office).includes(low(unit))) return office
  const [said, named] = [office.split(' '), unit.split(' ')]
  for (let shared = Math.min(said.length - 1, named.length); shared > 0; shared--) {
    if (low(said.slice(-shared).join(' ')) === low(named.slice(0, shared).join(' ')))
      return [...said.slice(0, -shared), ...named].join(' ')
  }
  return undefined
}

/** Office and body as papers and screens write them: `Phó Chủ tịch, Ủy ban nhân dân thành phố`, without saying a word twice. */
export const officeAtUnit = (office: string, unit: string): string =>
  joinedAtWords(office, unit) ?? `${office}, ${unit}`
