import fs from 'node:fs'
import path from 'node:path'
import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { Log } from '../hosts/log'
import { appTitle } from './title'

/** The window's menu: what the system does. What the application does has its buttons and keys in the page. */
export function setMenu(log: Log, openAnnounce: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    { label: '&Tệp', submenu: [{ label: 'Đóng chương trình', role: 'quit', accelerator: 'CmdOrCtrl+Q' }] },
    {
      label: '&Sửa',
      submenu: [
        { label: 'Hoàn tác khi gõ', role: 'undo' },
        { label: 'Gõ lại', role: 'redo' },
        { type: 'separator' },
        { label: 'Cắt', role: 'cut' },
        { label: 'Chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Dán chữ không định dạng', role: 'pasteAndMatchStyle' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
        { label: 'Màn hình MC (cửa sổ thứ hai)', click: openAnnounce },
        { type: 'separator' },
        { label: 'Tải lại màn hình', role: 'reload' },
        ...(app.isPackaged ? [] : [{ label: 'Công cụ lập trình', role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [
        { label: 'Mở thư mục nhật ký lỗi', click: () => openLogFolder(log) },
        { label: 'Giới thiệu', click: () => void about() },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function openLogFolder(log: Log): void {
  const folder = path.dirname(log.file)
  // Without an entry so far there is no folder either.
  fs.mkdirSync(folder, { recursive: true })
  void shell.openPath(folder)
}

const about = () =>
  dialog.showMessageBox({
    type: 'info',
    title: appTitle,
    message: `${appTitle} ${app.getVersion()}`,
    detail: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}. Chạy ngoại tuyến; dữ liệu chỉ ở máy này.`,
    buttons: ['Đóng'],
  })
