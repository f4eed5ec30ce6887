import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

export type ScreenId =
  | 'overview'
  | 'delegates'
  | 'units'
  | 'invitations'
  | 'replies'
  | 'checkin'
  | 'history'
  | 'categories'
  | 'settings'
export type Screen = { id: ScreenId; label: string; component: LazyExoticComponent<ComponentType> }

/** The rooms of the house in the order of the work; Alt and the number opens one. */
export const screens: readonly Screen[] = [
  {
    id: 'overview',
    label: 'Tổng quan',
    component: lazy(async () => ({ default: (await import('./conference/OverviewPage')).OverviewPage })),
  },
  {
    id: 'delegates',
    label: 'Đại biểu',
    component: lazy(async () => ({ default: (await import('./delegates/DelegatesPage')).DelegatesPage })),
  },
  {
    id: 'units',
    label: 'Đơn vị',
    component: lazy(async () => ({ default: (await import('./units/UnitsPage')).UnitsPage })),
  },
  {
    id: 'invitations',
    label: 'Giấy mời',
    component: lazy(async () => ({ default: (await import('./invitations/InvitationsPage')).InvitationsPage })),
  },
  {
    id: 'replies',
    label: 'Phản hồi',
    component: lazy(async () => ({ default: (await import('./invitations/RepliesPage')).RepliesPage })),
  },
  {
    id: 'checkin',
    label: 'Bàn đón tiếp',
    component: lazy(async () => ({ default: (await import('./checkin/CheckinPage')).CheckinPage })),
  },
  {
    id: 'history',
    label: 'Nhật ký',
    component: lazy(async () => ({ default: (await import('./history/HistoryPage')).HistoryPage })),
  },
  {
    id: 'categories',
    label: 'Nhóm đại biểu',
    component: lazy(async () => ({ default: (await import('./conference/CategoriesPage')).CategoriesPage })),
  },
  {
    id: 'settings',
    label: 'Thiết lập',
    component: lazy(async () => ({ default: (await import('./conference/SettingsPage')).SettingsPage })),
  },
]
