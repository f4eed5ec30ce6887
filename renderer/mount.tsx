import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './fonts.css'
import './app.css'
import './shell.css'
import './screens.css'
import './agenda/agenda.css'
import './agenda/run.css'
import './preparation/plan/plan.css'
import './preparation/preparation.css'
import './preparation/readiness.css'
import './preparation/tasks.css'
import './ui/data-table/data-table.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { HallView } from './agenda/HallView'
import { hallMark } from './agenda/open-hall'
import { keepKitStyles } from './bridge/trusted-types'
import { theme } from './theme'
import { sayFieldsInVietnamese } from './ui/field-words'
import { returnFocus } from './ui/return-focus'
import { selectOnArrival } from './ui/select-on-arrival'
import { closeTopDialogOnly } from './ui/top-dialog'

keepKitStyles()
returnFocus(document)
selectOnArrival(document)
closeTopDialogOnly(document)
sayFieldsInVietnamese(document)
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} getStyleNonce={() => nonce} forceColorScheme="light">
      {window.location.hash === hallMark ? <HallView /> : <App />}
    </MantineProvider>,
  )
}
