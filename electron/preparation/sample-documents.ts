import type { Ask } from './sample-story'

/** The plan's own “Nơi nhận”, a guidance that went up the chain and out, and one that came back to be mended. */
export async function playDistribution(ask: Ask): Promise<void> {
  await ask('distribution.fromPlan', {})
  const guidance = await ask('outgoing.fromTemplate', { purpose: 'reportGuidance' })
  const subject = { subject: 'document', subjectId: guidance.id } as const
  const one = await ask('drafts.keep', { ...subject, note: 'Bản đầu của tổ thư ký', submit: true })
  const said = { by: 'Trưởng phòng Nghiệp vụ', decidedOn: '2019-10-28' }
  await ask('drafts.review', {
    ...said,
    versionId: one.id,
    stepId: 'content',
    verdict: 'returned',
    note: 'Ghi rõ báo cáo cả Chỉ thị 25-CT/TU.',
  })
  await ask('outgoing.save', {
    id: guidance.id,
    body: guidance.body.replace(
      'hướng dẫn nội dung báo cáo như sau:',
      'hướng dẫn nội dung báo cáo, gồm cả Chỉ thị 25-CT/TU của Ban Thường vụ Thành ủy, như sau:',
    ),
  })
  const two = await ask('drafts.keep', { ...subject, note: 'Thêm Chỉ thị 25-CT/TU', submit: true })
  await ask('drafts.review', { ...said, versionId: two.id, stepId: 'content', verdict: 'agreed', note: '' })
  await ask('drafts.review', {
    versionId: two.id,
    stepId: 'form',
    verdict: 'agreed',
    by: 'Văn thư',
    decidedOn: '2019-10-28',
    note: '',
  })
}
