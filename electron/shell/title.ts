/** What windows and the task bar say. */
export const appTitle = 'Thư ký Hội nghị'
