import { Button, NumberInput } from '@mantine/core'
import type { RuleValueOf } from '../../../shared/awards/rules/rule-values'
import { DayField } from '../IntakeDialogs'
import { Small } from '../marks'

type Steps = RuleValueOf<'baseSalary'>

/** The base salary by the day from which it held; the one in force on the day of a decision counts. */
export function SalaryField({ value, onChange }: { value: Steps; onChange: (value: Steps) => void }) {
  const put = (at: number, step: Partial<Steps[number]>) =>
    onChange(value.map((old, i) => (i === at ? { ...old, ...step } : old)))
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Áp dụng từ ngày</th>
            <th>Mức (đồng/tháng)</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {value.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the day is being typed, so only the place is stable
            <tr key={at}>
              <td>
                <DayField
                  aria-label={`Áp dụng từ ngày, dòng ${at + 1}`}
                  value={step.from}
                  onChange={(from) => put(at, { from })}
                />
              </td>
              <td>
                <NumberInput
                  aria-label={`Mức lương cơ sở, dòng ${at + 1}`}
                  value={Number.isNaN(step.amount) ? '' : step.amount}
                  onChange={(v) => put(at, { amount: v === '' ? Number.NaN : Number(v) })}
                  thousandSeparator="."
                  decimalSeparator=","
                  allowDecimal={false}
                  hideControls
                  w={160}
                />
              </td>
              <td className="r">
                <Small onClick={() => onChange(value.filter((_, i) => i !== at))}>Bỏ</Small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button variant="default" onClick={() => onChange([...value, { from: '', amount: Number.NaN }])}>
          Thêm mức
        </Button>
      </div>
    </>
  )
}
