/** A sign and a word for each severity, so that colour never stands alone. */
export const severityWords = { block: 'Phải sửa', warn: 'Nên xem', info: 'Để biết' } as const
export const severityIcons = { block: '✗', warn: '!', info: 'i' } as const
