import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { HelpPage } from './help/help'

export const sections = [
  { id: 'start', label: '' },
  { id: 'guests', label: 'Khách mời' },
  { id: 'day', label: 'Ngày hội nghị' },
  { id: 'content', label: 'Nội dung' },
  { id: 'awards', label: 'Khen thưởng' },
  { id: 'preparation', label: 'Chuẩn bị' },
  { id: 'system', label: 'Hệ thống' },
] as const
export type SectionId = (typeof sections)[number]['id']

export type Screen = {
  id: string
  label: string
  section: SectionId
  /** The number that opens it together with Alt; for the rooms used most. */
  digit?: number
  component: LazyExoticComponent<ComponentType>
  /** The page that F1 opens; a test names the screens that have none. */
  help?: () => Promise<HelpPage>
}

const loads: (() => Promise<ComponentType>)[] = []
const room = (load: () => Promise<ComponentType>) => {
  loads.push(load)
  return lazy(async () => ({ default: await load() }))
}

/** Fetches the rooms one by one while nobody does anything, so that the first step into each is as quick as the next. */
export function fetchRoomsWhenIdle(): () => void {
  let isOver = false
  let waiting = 0
  const step = async (at: number) => {
    // A room that cannot be fetched now says so when somebody goes there.
    await loads[at]?.().catch(() => {})
    if (!isOver && at + 1 < loads.length) waiting = requestIdleCallback(() => void step(at + 1))
  }
  waiting = requestIdleCallback(() => void step(0))
  return () => {
    isOver = true
    cancelIdleCallback(waiting)
  }
}

/** The rooms of the house, in the order of the work inside each section. */
export const screens = [
  {
    id: 'overview',
    label: 'Tổng quan',
    section: 'start',
    digit: 1,
    component: room(async () => (await import('./conference/OverviewPage')).OverviewPage),
    help: async () => (await import('./conference/overview.help')).help,
  },
  {
    id: 'delegates',
    label: 'Đại biểu',
    section: 'guests',
    digit: 2,
    component: room(async () => (await import('./delegates/DelegatesPage')).DelegatesPage),
    help: async () => (await import('./delegates/delegates.help')).help,
  },
  {
    id: 'units',
    label: 'Đơn vị',
    section: 'guests',
    digit: 3,
    component: room(async () => (await import('./units/UnitsPage')).UnitsPage),
    help: async () => (await import('./units/units.help')).help,
  },
  {
    id: 'invitations',
    label: 'Giấy mời',
    section: 'guests',
    digit: 4,
    component: room(async () => (await import('./invitations/InvitationsPage')).InvitationsPage),
    help: async () => (await import('./invitations/invitations.help')).help,
  },
  {
    id: 'stationery',
    label: 'Thiệp, phong bì, nhãn',
    section: 'guests',
    component: room(async () => (await import('./stationery/StationeryPage')).StationeryPage),
    help: async () => (await import('./stationery/stationery.help')).help,
  },
  {
    id: 'replies',
    label: 'Phản hồi',
    section: 'guests',
    digit: 5,
    component: room(async () => (await import('./invitations/RepliesPage')).RepliesPage),
    help: async () => (await import('./invitations/replies.help')).help,
  },
  {
    id: 'checkin',
    label: 'Bàn đón tiếp',
    section: 'day',
    digit: 6,
    component: room(async () => (await import('./checkin/CheckinPage')).CheckinPage),
    help: async () => (await import('./checkin/checkin.help')).help,
  },
  {
    id: 'not-arrived',
    label: 'Gọi người chưa đến',
    section: 'day',
    component: room(async () => (await import('./checkin/NotArrivedPage')).NotArrivedPage),
    help: async () => (await import('./checkin/not-arrived.help')).help,
  },
  {
    id: 'announce',
    label: 'Màn hình MC',
    section: 'day',
    component: room(async () => (await import('./checkin/AnnouncePage')).AnnouncePage),
    help: async () => (await import('./checkin/announce.help')).help,
  },
  {
    id: 'run',
    label: 'Điều hành',
    section: 'day',
    component: room(async () => (await import('./agenda/RunPage')).RunPage),
    help: async () => (await import('./agenda/run.help')).help,
  },
  {
    id: 'closing',
    label: 'Sau hội nghị',
    section: 'day',
    component: room(async () => (await import('./preparation/closing/ClosingPage')).ClosingPage),
    help: async () => (await import('./preparation/closing/closing.help')).closingHelp,
  },
  {
    id: 'agenda',
    label: 'Chương trình',
    section: 'content',
    digit: 7,
    component: room(async () => (await import('./agenda/AgendaPage')).AgendaPage),
    help: async () => (await import('./agenda/agenda.help')).help,
  },
  {
    id: 'speeches',
    label: 'Bài phát biểu',
    section: 'content',
    component: room(async () => (await import('./speeches/SpeechesPage')).SpeechesPage),
    help: async () => (await import('./speeches/speeches.help')).help,
  },
  {
    id: 'award-round',
    label: 'Đợt khen thưởng',
    section: 'awards',
    component: room(async () => (await import('./awards/RoundPage')).RoundPage),
    help: async () => (await import('./awards/awards.help')).roundHelp,
  },
  {
    id: 'award-dossiers',
    label: 'Hồ sơ',
    section: 'awards',
    component: room(async () => (await import('./awards/DossiersPage')).DossiersPage),
    help: async () => (await import('./awards/awards.help')).dossiersHelp,
  },
  {
    id: 'award-appraisal',
    label: 'Thẩm định',
    section: 'awards',
    digit: 8,
    component: room(async () => (await import('./awards/AppraisalPage')).AppraisalPage),
    help: async () => (await import('./awards/awards.help')).appraisalHelp,
  },
  {
    id: 'award-consultations',
    label: 'Lấy ý kiến',
    section: 'awards',
    component: room(async () => (await import('./awards/ConsultationsPage')).ConsultationsPage),
    help: async () => (await import('./awards/awards.help')).consultationsHelp,
  },
  {
    id: 'council',
    label: 'Hội đồng xét',
    section: 'awards',
    component: room(async () => (await import('./awards/council/CouncilPage')).CouncilPage),
    help: async () => (await import('./awards/council/council.help')).help,
  },
  {
    id: 'decisions',
    label: 'Quyết định',
    section: 'awards',
    component: room(async () => (await import('./awards/decisions/DecisionsPage')).DecisionsPage),
    help: async () => (await import('./awards/decisions/decisions.help')).help,
  },
  {
    id: 'stage',
    label: 'Trao thưởng',
    section: 'awards',
    component: room(async () => (await import('./awards/presentation/StagePage')).StagePage),
    help: async () => (await import('./awards/presentation/stage.help')).help,
  },
  {
    id: 'award-statistics',
    label: 'Thống kê',
    section: 'awards',
    component: room(async () => (await import('./awards/StatisticsPage')).StatisticsPage),
    help: async () => (await import('./awards/statistics.help')).help,
  },
  {
    id: 'tasks',
    label: 'Công việc',
    section: 'preparation',
    component: room(async () => (await import('./preparation/TasksPage')).TasksPage),
    help: async () => (await import('./preparation/tasks.help')).tasksHelp,
  },
  {
    id: 'plan',
    label: 'Đọc kế hoạch',
    section: 'preparation',
    component: room(async () => (await import('./preparation/plan/PlanPage')).PlanPage),
    help: async () => (await import('./preparation/plan/plan.help')).planHelp,
  },
  {
    id: 'scoreboard',
    label: 'Theo dõi đơn vị',
    section: 'preparation',
    component: room(async () => (await import('./preparation/scoreboard/ScoreboardPage')).ScoreboardPage),
    help: async () => (await import('./preparation/scoreboard/scoreboard.help')).scoreboardHelp,
  },
  {
    id: 'reports',
    label: 'Báo cáo đơn vị',
    section: 'preparation',
    component: room(async () => (await import('./preparation/ReportsPage')).ReportsPage),
    help: async () => (await import('./preparation/reports.help')).reportsHelp,
  },
  {
    id: 'figures',
    label: 'Số liệu khen thưởng',
    section: 'preparation',
    component: room(async () => (await import('./preparation/FiguresPage')).FiguresPage),
    help: async () => (await import('./preparation/figures.help')).figuresHelp,
  },
  {
    id: 'cityReport',
    label: 'Báo cáo thành phố',
    section: 'preparation',
    component: room(async () => (await import('./preparation/CityReportPage')).CityReportPage),
    help: async () => (await import('./preparation/city-report.help')).cityReportHelp,
  },
  {
    id: 'outgoing',
    label: 'Văn bản đi',
    section: 'preparation',
    component: room(async () => (await import('./preparation/OutgoingPage')).OutgoingPage),
    help: async () => (await import('./preparation/outgoing.help')).outgoingHelp,
  },
  {
    id: 'distribution',
    label: 'Nơi nhận, sổ văn thư',
    section: 'preparation',
    component: room(async () => (await import('./preparation/DistributionPage')).DistributionPage),
    help: async () => (await import('./preparation/distribution.help')).distributionHelp,
  },
  {
    id: 'budget',
    label: 'Kinh phí',
    section: 'preparation',
    component: room(async () => (await import('./preparation/BudgetPage')).BudgetPage),
    help: async () => (await import('./preparation/budget.help')).budgetHelp,
  },
  {
    id: 'logistics',
    label: 'Hậu cần, tài liệu',
    section: 'preparation',
    component: room(async () => (await import('./preparation/LogisticsPage')).LogisticsPage),
    help: async () => (await import('./preparation/logistics.help')).logisticsHelp,
  },
  {
    id: 'checks',
    label: 'Kiểm tra trước giờ G',
    section: 'preparation',
    component: room(async () => (await import('./preparation/ChecksPage')).ChecksPage),
    help: async () => (await import('./preparation/checks.help')).checksHelp,
  },
  {
    id: 'history',
    label: 'Nhật ký',
    section: 'system',
    component: room(async () => (await import('./history/HistoryPage')).HistoryPage),
    help: async () => (await import('./history/history.help')).help,
  },
  {
    id: 'categories',
    label: 'Nhóm đại biểu',
    section: 'system',
    component: room(async () => (await import('./conference/CategoriesPage')).CategoriesPage),
    help: async () => (await import('./conference/categories.help')).help,
  },
  {
    id: 'settings',
    label: 'Thiết lập',
    section: 'system',
    component: room(async () => (await import('./conference/SettingsPage')).SettingsPage),
    help: async () => (await import('./conference/settings.help')).help,
  },
] as const satisfies readonly Screen[]

export type ScreenId = (typeof screens)[number]['id']
/** The same list for code that looks a screen up by what the clerk pressed. */
export const allScreens: readonly Screen[] = screens
