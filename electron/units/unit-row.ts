import type { Tables } from '../db/tables'

const emptyUnit: Omit<Tables['units'], 'id' | 'name'> = {
  shortName: '',
  kind: '',
  bloc: '',
  parentId: null,
  categoryId: null,
  subgroupId: null,
  precedence: 1000,
  address: '',
  contactName: '',
  phone: '',
  email: '',
  quota: null,
  note: '',
}

/** The unit row of a new unit, for services that meet one in a file or at the desk. */
export const newUnit = (
  id: string,
  name: string,
  facts: Partial<Omit<Tables['units'], 'id' | 'name'>> = {},
): Tables['units'] => ({ ...emptyUnit, ...facts, id, name })
