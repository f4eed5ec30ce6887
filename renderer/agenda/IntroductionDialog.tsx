import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { maxNamesRead } from '../../shared/agenda/checks'
import { type IntroductionSettings, introductionWayLabels, introductionWays } from '../../shared/agenda/introduction'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { showPaper } from '../printing/show-paper'
import { moment } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'

const ways = introductionWays.map((w) => ({ value: w, label: introductionWayLabels[w] }))

/** Who is read by name and who together, from replies before the day and from presence on it; frozen for the MC on demand. */
export function IntroductionDialog({ onClose }: { onClose: () => void }) {
  const topics = ['agenda', 'delegates', 'replies', 'checkin', 'categories'] as const
  const { data, problem, reload } = useAsked('agenda.introduction', {}, topics)
  const set = useAct('agenda.setIntroduction')
  const freeze = useAct('agenda.freezeIntroduction')
  const thaw = useAct('agenda.thawIntroduction')
  const [opening, setOpening] = useState<string>()
  const change = (patch: Partial<IntroductionSettings>) => void set.run(patch)
  return (
    <Modal
      opened
      onClose={onClose}
      title="Giới thiệu đại biểu"
      size="min(1180px, 96vw)"
      styles={{ body: { height: '78vh', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {!data ? (
        <Waiting />
      ) : (
        <>
          <Group justify="space-between">
            <Group gap="sm">
              <SegmentedControl
                aria-label="Căn cứ"
                value={data.settings.source}
                onChange={(v) => change({ source: v as IntroductionSettings['source'] })}
                data={[
                  { value: 'auto', label: 'Tự chọn theo ngày' },
                  { value: 'replies', label: 'Theo phản hồi' },
                  { value: 'presence', label: 'Theo có mặt' },
                ]}
              />
              <SegmentedControl
                aria-label="Xưng hô"
                value={data.settings.address}
                onChange={(v) => change({ address: v as IntroductionSettings['address'] })}
                data={[
                  { value: 'comrade', label: 'Đồng chí' },
                  { value: 'listed', label: 'Ông, Bà' },
                ]}
              />
            </Group>
            <Group gap={6}>
              <Button variant="default" onClick={() => showPaper({ paper: 'agenda.introduction' })}>
                Xem và in
              </Button>
              {data.frozen ? (
                <Button variant="default" loading={thaw.busy} onClick={() => void thaw.run({})}>
                  Bỏ chốt
                </Button>
              ) : (
                <Button loading={freeze.busy} onClick={() => void freeze.run({})}>
                  Chốt danh sách
                </Button>
              )}
            </Group>
          </Group>
          {data.frozen && (
            <Alert color={data.changes.length ? 'yellow' : 'teal'} variant="light" p="xs">
              Đã chốt lúc {moment(data.frozenAt ?? '')}: MC đọc bản chốt.{' '}
              {data.changes.length ? 'Từ đó đến nay:' : 'Từ đó đến nay không có gì thay đổi.'}
              <ul className="change-list">
                {data.changes.map((c) => (
                  <li key={c}>{c}</li>
                ))}
              </ul>
            </Alert>
          )}
          {data.now.named.length > maxNamesRead && (
            <Alert color="yellow" variant="light" p="xs">
              {data.now.named.length} người được đọc tên, nên từ {maxNamesRead} người trở xuống. Hãy chuyển bớt nhóm
              sang “{introductionWayLabels.group}”.
            </Alert>
          )}
          <div className="split even">
            <div className="side">
              <Text fw={600}>Mỗi nhóm được giới thiệu thế nào</Text>
              <Table verticalSpacing={3} fz="sm">
                <Table.Tbody>
                  {data.groups.map((g) => (
                    <Table.Tr key={g.id}>
                      <Table.Td>
                        {g.name}{' '}
                        <Text span size="xs" c="dimmed">
                          ({g.people} người)
                        </Text>
                      </Table.Td>
                      <Table.Td w={180}>
                        <Select
                          aria-label={`Cách giới thiệu ${g.name}`}
                          data={ways}
                          value={g.way}
                          onChange={(way) =>
                            way &&
                            change({
                              ways: { ...data.settings.ways, [g.id]: way as (typeof introductionWays)[number] },
                            })
                          }
                          allowDeselect={false}
                        />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <Textarea
                label="Câu mở đầu"
                value={opening ?? data.settings.opening}
                onChange={(e) => setOpening(e.currentTarget.value)}
                onBlur={() => opening !== undefined && change({ opening })}
                autosize
              />
            </div>
            <div className="side">
              <Text fw={600}>
                Đọc tên ({data.now.named.length}), theo {data.now.source === 'presence' ? 'người có mặt' : 'phản hồi'}
              </Text>
              {data.now.named.length + data.now.groups.length === 0 && (
                <Text size="sm">
                  Chưa có ai để giới thiệu: danh sách lấy từ phản hồi “Dự”, và trong ngày hội nghị từ bàn đón tiếp.
                </Text>
              )}
              <ol className="spoken">
                {data.now.named.map((p) => (
                  <li key={p.id}>
                    {p.text}
                    <button
                      type="button"
                      className="link"
                      onClick={() => change({ people: { ...data.settings.people, [p.id]: 'group' } })}
                    >
                      Giới thiệu chung
                    </button>
                  </li>
                ))}
              </ol>
              {data.now.groups.length > 0 && <Text fw={600}>Giới thiệu chung</Text>}
              <Stack gap={2}>
                {data.now.groups.map((g) => (
                  <Text key={g.id} size="sm">
                    {g.text} ({g.count})
                  </Text>
                ))}
              </Stack>
              {data.now.missing.length > 0 && (
                <>
                  <Text fw={600}>Không đọc</Text>
                  {data.now.missing.map((p) => (
                    <Text key={p.id} size="sm" c="dimmed">
                      {p.text}: {p.why}
                    </Text>
                  ))}
                </>
              )}
              {Object.keys(data.settings.people).length > 0 && (
                <Button variant="subtle" onClick={() => change({ people: {} })}>
                  Bỏ {Object.keys(data.settings.people).length} ngoại lệ từng người
                </Button>
              )}
            </div>
          </div>
        </>
      )}
    </Modal>
  )
}
