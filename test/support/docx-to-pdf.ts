import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { onPath } from '../../build/debian.mjs'

/** True where LibreOffice Writer can open Word files; Calc alone cannot. */
export const hasWriter =
  onPath('soffice') &&
  ['/usr/lib', '/opt', '/usr/lib64'].some((root) => fs.existsSync(path.join(root, 'libreoffice/program/libswlo.so')))

/**
 * A Word file as LibreOffice Writer lays it out, as PDF. Tinos from our own resources stands for Times New Roman, whose
 * measures it has, so that lines break as on an office PC.
 */
export function docxToPdf(docx: string): string {
  const folder = path.dirname(docx)
  const fonts = path.join(folder, 'fonts.conf')
  fs.writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${path.resolve('resources/fonts')}</dir><cachedir>${folder}/fc</cachedir><match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="prepend" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
  )
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
    { env: { ...process.env, FONTCONFIG_FILE: fonts }, stdio: 'ignore', timeout: 120_000 },
  )
  return docx.replace(/\.docx$/, '.pdf')
}
