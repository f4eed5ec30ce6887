import { Button, Menu } from '@mantine/core'
import { memo } from 'react'
import { useAct } from '../bridge/use-act'
import { navigation } from '../navigation'

/** What is done at this desk besides letting people in: many at once, paper, tests, sound. */
export const DeskMenu = memo(function DeskMenu({
  isLoud,
  isAlone,
  isRehearsal,
  onLoud,
  onAlone,
  onForm,
}: {
  isLoud: boolean
  isAlone: boolean
  isRehearsal: boolean
  onLoud: (isLoud: boolean) => void
  onAlone: (isAlone: boolean) => void
  onForm: (form: 'unit' | 'paper' | 'test') => void
}) {
  const rehearse = useAct('conference.rehearse')
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" h={52} loading={rehearse.busy}>
          Việc khác
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<kbd>F2</kbd>} onClick={() => onForm('unit')}>
          Điểm danh cả đoàn
        </Menu.Item>
        <Menu.Item rightSection={<kbd>F3</kbd>} onClick={() => onForm('paper')}>
          Nhập dấu tích từ giấy
        </Menu.Item>
        <Menu.Item onClick={() => navigation.go('not-arrived')}>Gọi người chưa đến</Menu.Item>
        <Menu.Item onClick={() => navigation.go('announce')}>Màn hình MC</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onForm('test')}>Quét thử trước giờ đón</Menu.Item>
        {!isRehearsal && <Menu.Item onClick={() => void rehearse.run({})}>Mở buổi diễn tập</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => onLoud(!isLoud)}>{isLoud ? 'Tắt tiếng báo' : 'Bật tiếng báo'}</Menu.Item>
        <Menu.Item onClick={() => onAlone(!isAlone)}>
          {isAlone ? 'Hiện lại cột bên trái' : 'Chỉ hiện bàn đón tiếp'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
