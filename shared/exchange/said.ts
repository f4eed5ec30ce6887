/** One row of a file as the layout gave it: raw cells by field, and the group line it stands under. */
export type SourceRow = {
  /** `Sheet1!12`. */
  key: string
  sheet: string
  /** 1-based, as Excel shows it. */
  number: number
  values: Readonly<Record<string, string>>
  group: string
  /** Which source speaks: the same list in a later version is the same source. */
  source: string
  /** The columns were guessed: nothing above the list says which of them holds names. */
  guessed: boolean
  /** The name as the file has it, where an old font was put into Unicode. */
  was?: string
}

/** What a row says of a person, cleaned; a field without a column is absent. */
export type Said = Partial<Record<SaidField, string>>
export const saidLabels = {
  honorific: 'Xưng hô',
  titles: 'Học hàm, cấp bậc',
  fullName: 'Họ và tên',
  office: 'Chức vụ',
  unit: 'Đơn vị',
  category: 'Nhóm đại biểu',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  note: 'Ghi chú',
  roles: 'Vai trò',
} as const
export type SaidField = keyof typeof saidLabels

/** A row read as a person. Sentences in `rejected` stop it, those in `doubts` ask for a decision, `hints` are only shown. */
export type ReadRow = Pick<SourceRow, 'key' | 'sheet' | 'number' | 'source'> & {
  code: string
  said: Said
  /** The name folded, with its marks in one place, and with its words in alphabetical order. */
  name: string
  tone: string
  sorted: string
  /** The unit as one key for all its spellings, and as it is spelt here. */
  unit: string
  spelt: string
  /** The last name as a column of its own says it: two syllables stay together. */
  givenName: string
  /** More people whom the cell of the name named. */
  others: readonly string[]
  rejected: string[]
  doubts: string[]
  hints: string[]
}
