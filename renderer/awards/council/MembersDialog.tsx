import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type CouncilMember, councilRoleLabels, councilRoles } from '../../../shared/awards/council'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { DataTable } from '../../ui/data-table/DataTable'
import { notify } from '../../ui/notices'

const roles = councilRoles.map((value) => ({ value, label: councilRoleLabels[value] }))

/** The council as it stands: meetings that are planned from now on take it over. */
export function MembersDialog({ members, onClose }: { members: readonly CouncilMember[]; onClose: () => void }) {
  const [editing, setEditing] = useState<CouncilMember | 'new'>()
  const take = useAct('council.membersFromDelegates')
  const active = members.filter((m) => m.active)
  return (
    <Modal opened onClose={onClose} title={`Thành viên Hội đồng (${active.length})`} size={920}>
      <Stack gap="sm" h={480}>
        <Group gap="xs">
          <Button onClick={() => setEditing('new')} data-autofocus>
            Thêm thành viên
          </Button>
          <Button
            variant="default"
            loading={take.busy}
            onClick={() =>
              void take
                .run({})
                .then(
                  (done) =>
                    done && notify({ kind: 'done', text: `Đã thêm ${done.added} thành viên từ danh sách đại biểu.` }),
                )
            }
          >
            Lấy từ danh sách đại biểu
          </Button>
          {active.length > 0 && (
            <Text size="sm" c="dimmed">
              Enter ở một dòng để sửa. Phiên họp đã lập giữ thành viên của ngày đó.
            </Text>
          )}
        </Group>
        {editing && (
          <MemberForm
            key={editing === 'new' ? 'new' : editing.id}
            member={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(undefined)}
          />
        )}
        <DataTable
          label="Thành viên Hội đồng"
          rows={members}
          idOf={(m) => m.id}
          onOpen={setEditing}
          rowClass={(m) => (m.active ? '' : 'closed')}
          columns={[
            {
              id: 'position',
              label: 'TT',
              width: 44,
              text: (m) => String(m.position),
              align: 'right',
              compare: (a, b) => a.position - b.position,
            },
            { id: 'name', label: 'Họ tên', width: 220, text: (m) => `${m.honorific} ${m.fullName}`.trim() },
            { id: 'office', label: 'Chức vụ', width: 320, text: (m) => m.office },
            { id: 'role', label: 'Trong Hội đồng', width: 160, text: (m) => councilRoleLabels[m.role] },
            {
              id: 'standing',
              label: 'Thường trực',
              width: 90,
              text: (m) => (m.active ? (m.standing ? 'Có' : '') : 'Đã thôi'),
            },
          ]}
        />
        {members.length === 0 && <Text size="sm">Chưa có thành viên nào.</Text>}
      </Stack>
    </Modal>
  )
}

function MemberForm({ member, onDone }: { member: CouncilMember | undefined; onDone: () => void }) {
  const save = useAct('council.saveMember')
  const retire = useAct('council.retireMember')
  const { data: units } = useAsked('units.list', {}, ['units'])
  const [fullName, setName] = useState(member?.fullName ?? '')
  const [honorific, setHonorific] = useState(member?.honorific ?? 'Ông')
  const [office, setOffice] = useState(member?.office ?? '')
  const [role, setRole] = useState<CouncilMember['role']>(member?.role ?? 'member')
  const [standing, setStanding] = useState(member?.standing ?? false)
  const [unitId, setUnit] = useState<string | null>(member?.unitId ?? null)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async () => {
    const done = await save.run({
      ...(member ? { id: member.id } : {}),
      fullName,
      honorific,
      office,
      role,
      standing,
      unitId,
    })
    if (done) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Group gap="xs" align="flex-end" wrap="wrap">
        <Select
          label="Xưng hô"
          data={['Ông', 'Bà', 'Đồng chí']}
          value={honorific}
          onChange={(v) => setHonorific(v ?? '')}
          w={100}
        />
        <TextInput
          label="Họ tên"
          value={fullName}
          onChange={(e) => setName(e.currentTarget.value)}
          w={190}
          ref={first}
          required
        />
        <TextInput label="Chức vụ" value={office} onChange={(e) => setOffice(e.currentTarget.value)} w={240} />
        <Select
          label="Trong Hội đồng"
          data={roles}
          value={role}
          onChange={(v) => setRole((v ?? 'member') as CouncilMember['role'])}
          w={180}
          allowDeselect={false}
        />
        <Select
          label="Đứng đầu đơn vị"
          data={(units ?? []).map((u) => ({ value: u.id, label: u.name }))}
          value={unitId}
          onChange={setUnit}
          searchable
          clearable
          w={220}
          placeholder="để biết khi nào đứng ngoài"
        />
        <Checkbox
          label="Thường trực"
          checked={standing}
          onChange={(e) => setStanding(e.currentTarget.checked)}
          pb={6}
        />
        <Button type="submit" loading={save.busy}>
          Lưu
        </Button>
        {member && (
          <Button
            variant="default"
            onClick={() => void retire.run({ id: member.id, active: !member.active }).then((done) => done && onDone())}
          >
            {member.active ? 'Thôi là thành viên' : 'Lại là thành viên'}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          Thôi
        </Button>
      </Group>
    </form>
  )
}
