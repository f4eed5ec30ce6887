import { z } from 'zod'

/** What a kept file may be. It is known by its bytes, never by its name, and is opened only as that. */
export const attachmentTypes = ['docx', 'pdf', 'xlsx', 'txt', 'png', 'jpg', 'mp4'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

export const attachmentTypeLabels = {
  docx: 'Tệp Word',
  pdf: 'Tệp PDF',
  xlsx: 'Bảng tính Excel',
  txt: 'Văn bản thuần',
  png: 'Ảnh PNG',
  jpg: 'Ảnh JPEG',
  mp4: 'Phim MP4',
} satisfies Record<AttachmentType, string>

/** A file of the conference as a feature's row remembers it. The bytes lie in `attachments/` under their hash; the name is data. */
export const Attachment = z.strictObject({
  /** SHA-256 of the bytes, lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã tệp không hợp lệ.'),
  type: z.enum(attachmentTypes),
  /** As the sender called it; only shown and suggested, never a path. */
  name: z.string().max(200),
  /** Bytes. */
  size: z.number().int().min(0),
})
export type Attachment = z.infer<typeof Attachment>
