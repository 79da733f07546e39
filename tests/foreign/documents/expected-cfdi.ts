/**
 * What every CFDI among the shared samples says, read from the files by hand and by other means than ours; the columns are those of
 * `expected.ts`.
 */
export const EXPECTED_CFDI = `
# satcfdi/cfdi_ejemplos/comprobante32
cfdv32-ejemplo.xml |  | E403F396-6A57-4625-ADB4-BB436B00789F | I | C | 38 | 2015-02-18 |  | R | AAA010101AAA | Empresa de Pruebas SA | R | E&Ñ831019M53 | Exportadora de Ganado HOLSTEIN S.A. | MXN |  | 35000.00 | 0 | 5600.00 | 0.00 | 40600.00 | PUE | No Identificado |  |

# satcfdi/cfdi_ejemplos/comprobante33
cfdv-33-addenda.xml | unstamped |  | I | A | 123ABC | 2017-05-20 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 | 0.00 | 360000 | 247500 | 1500 | PUE | 02 | ED1752FE-E865-4FF2-BFE1-0F552E770DC9 | differs
cfdv33-base.xml | unstamped |  | I | A | 123ABC | 2017-05-20 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 | 0.00 | 360000 | 247500 | 1500 | PUE | 02 | ED1752FE-E865-4FF2-BFE1-0F552E770DC9 | differs
cfdv33-detallista-min.xml | unstamped |  | I |  |  | 2017-05-01 |  | R | AAA010101AAA |  | R | BASJ600902KL9 |  | MXN |  | 1000 |  |  |  | 1500 |  | 02 |  | differs
cfdv33-min.xml | unstamped |  | I |  |  | 2017-05-01 |  | R | AAA010101AAA |  | R | BASJ600902KL9 |  | MXN |  | 1000 |  |  |  | 1500 |  | 02 |  | differs
cfdv33-pagos10-minok.xml | unstamped |  | P |  |  | 2017-09-14 |  | R | AAA010101AAA |  | R | AAA010101AAA |  | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2017-09-13 | 10.12 | ZWL | 1 | 02 |  |  |
cfdv33-pagos10.xml | unstamped |  | I |  |  | 2017-05-01 |  | R | AAA010101AAA |  | R | BASJ600902KL9 |  | MXN |  | 1000 |  | 360000 | 247500 | 1500 |  | 02 |  | differs
  payment | 2017-05-01 | 10.123 | ZWL | 0.001 | 99 | 123 | 1234567890 | 9876543210
    settles | DEADBEEF-CAFE-BABE-1234-123456789012 | 109 | 1.234 | 1.789 | 0.456 |  |
cfdv33-signed-tfd.xml |  | EA8152AF-B116-4812-817A-3B4F9617C99C | I | A | 123ABC | 2017-05-01 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 | 0.00 | 360000 | 247500 | 1500 | PUE | 02 | ED1752FE-E865-4FF2-BFE1-0F552E770DC9 | differs

# satcfdi/cfdi_ejemplos/comprobante40
cfdv40-cce11.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
cfdv40-detallista-min.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
cfdv40-donat11.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
cfdv40-ejemplo-signed-tfd.xml |  | 499E9A70-36AC-448A-BBD9-F3F52102E4BE | P | A | 123ABC | 2021-12-07 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 | 0.00 | 360000 | 247500 | 1500 | PPD | 99 | ED1752FE-E865-4FF2-BFE1-0F552E770DC9 |
cfdv40-ejemplo.xml | unstamped |  | P | A | 123ABC | 2021-12-07 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 | 0.00 | 360000 | 247500 | 1500 | PPD | 99 | ED1752FE-E865-4FF2-BFE1-0F552E770DC9 |
cfdv40-implocal.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  | 1234.56 | 5678.90 | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
cfdv40-leyendasfisc.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
cfdv40-min.xml | unstamped |  | I |  |  | 2021-12-07 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | MXN |  | 1000 |  |  |  | 1500 |  | 02 |  | differs
cfdv40-pagos20-all.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | 0BA31311-F675-4E0F-958D-2F3F50F7B88B |
  payment | 2021-12-03 | 0.00 | ZWL | 10.00 | 99 | 0.00 | 1234567890 | 3456789012
    settles | C1DF8D01-8436-4E7D-BECF-20F31624280D | 109 | 1.00 | 0.00 | 1.00 |  |
cfdv40-pagos20-min.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2021-12-03 | 6066.66 | MXN |  | 03 |  |  |
    settles | C1DF8D01-8436-4E7D-BECF-20F31624280D | 2 | 1.00 | 6066.66 | 0 |  |
cfdv40-pagos20.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |
  payment | 2021-12-03 | 6066.66 | MXN |  | 03 |  | 3456789012 | 0123456789
    settles | C1DF8D01-8436-4E7D-BECF-20F31624280D | 2 | 6066.66 | 6066.66 | 0 |  |
  payment | 2021-12-04 | 5055.55 | MXN |  | 03 |  | 3456789012 | 0123456789
    settles | CB675288-97C8-45C2-9618-27FEF433AD59 | 2 | 5055.55 | 5055.55 | 0 |  |
  payment | 2021-12-05 | 4044.44 | MXN |  | 03 |  | 3456789012 | 0123456789
    settles | CB36554D-AF7B-4EBC-97CB-8C40FDFD9E20 | 2 | 4044.44 | 4044.44 | 0 |  |
cfdv40-venta11.xml | unstamped |  | P |  |  | 2021-12-08 |  | R | AAA010101AAA | Esta es una demostración | R | BASJ600902KL9 | Juanito Bananas De la Sierra | XXX |  | 0 |  |  |  | 0 |  | 02 | F4F09AEF-57F2-4BE0-A828-87D1A80ED61C |

# satcfdi/invoices
h&e951128469_ingreso_iva16_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS S DE CV | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 |  | 17852.75 | PPD |  |  |
h&e951128469_ingreso_iva16_stamped_pue.xml |  | 6E546729-960A-4505-8E81-2D2952145BD9 | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS S DE CV | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 |  | 17852.75 | PUE | 03 |  |
pago_h&e951128469_ingreso_iva16.xml |  | 5B64ADA3-AA4C-40B4-A2F5-572CED52BE31 | P | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS S DE CV | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 17852.75 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 1 | 17852.75 | 17852.75 | 0.00 |  |

# satcfdi/test_create_cfdi40
h&e951128469_ingreso_exento.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  |  |  | 15390.30 | PPD |  |  |
h&e951128469_ingreso_exento_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  |  |  | 15390.30 | PPD |  |  |
h&e951128469_ingreso_iva16.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 |  | 17852.75 | PPD |  |  |
h&e951128469_ingreso_iva16_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 |  | 17852.75 | PPD |  |  |
h&e951128469_ingreso_iva8.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 1231.22 |  | 16621.52 | PPD |  |  |
h&e951128469_ingreso_iva8_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 1231.22 |  | 16621.52 | PPD |  |  |
iva_concepto_suma_100.03.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 600.18 |  | 96.02 |  | 696.20 | PPD |  |  |
iva_concepto_suma_100.04.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 600.24 |  | 96.04 |  | 696.28 | PPD |  |  |
iva_concepto_suma_100.05.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 600.30 |  | 96.05 |  | 696.35 | PPD |  |  |
iva_concepto_suma_pago_100.03.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 696.20 | MXN |  | 03 |  |  |
    settles | 123E4567-E89B-12D3-A456-426614174000 | 1 | 696.20 | 696.20 | 0.00 |  |
iva_concepto_suma_pago_100.05.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 696.35 | MXN |  | 03 |  |  |
    settles | 123E4567-E89B-12D3-A456-426614174000 | 1 | 696.35 | 696.35 | 0.00 |  |
mpago2_h&e951128469_ingreso_iva8.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 33243.04 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 1 | 16621.52 | 16621.52 | 0.00 |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 2 | 16621.52 | 16621.52 | 0.00 |  |
mpago2_xiqb891116qe4_ingreso_iva16.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 29344.16 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 1 | 14672.08 | 14672.08 | 0.00 |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 2 | 14672.08 | 14672.08 | 0.00 |  |
mpago_xiqb891116qe4_ingreso_iva16.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 29344.16 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 1 | 14672.08 | 14672.08 | 0.00 |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 2 | 14672.08 | 14672.08 | 0.00 |  |
pago_h&e951128469_ingreso_iva16.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 17852.75 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 1 | 17852.75 | 17852.75 | 0.00 |  |
pago_p_h&e951128469_ingreso_iva16.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | H&E951128469 | HERRERIA & ELECTRICOS | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 3245.12 | MXN |  | 03 |  |  |
    settles | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | 2 | 3245.12 | 5000.43 | 1755.31 |  |
rentenciones_concepto_suma_100.03.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 600.18 |  | 96.02 | 124.04 | 572.16 | PPD |  |  |
rentenciones_concepto_suma_100.07.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 600.42 |  | 96.07 | 124.08 | 572.41 | PPD |  |  |
rentenciones_concepto_suma_pago_100.03.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 572.16 | MXN |  | 03 |  |  |
    settles | 123E4567-E89B-12D3-A456-426614174000 | 1 | 572.16 | 572.16 | 0.00 |  |
rentenciones_concepto_suma_pago_100.07.xml | unstamped |  | P | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | XXX |  | 0 |  |  |  | 0 |  |  |  |
  payment | 2020-01-02 | 572.41 | MXN |  | 03 |  |  |
    settles | 123E4567-E89B-12D3-A456-426614174000 | 1 | 572.41 | 572.41 | 0.00 |  |
xiqb891116qe4_ingreso_iva0.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 0.00 |  | 15390.30 | PPD |  |  |
xiqb891116qe4_ingreso_iva0_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 0.00 |  | 15390.30 | PPD |  |  |
xiqb891116qe4_ingreso_iva16.xml | unstamped |  | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 | 3180.67 | 14672.08 | PPD |  |  |
xiqb891116qe4_ingreso_iva16_stamped.xml |  | 6D7434A6-E3F2-47AD-9E4C-08849946AFA0 | I | A | 123456 | 2020-01-01 |  | R | XIQB891116QE4 | BERENICE XIMO QUEZADA | R | KIJ0906199R1 | KIJ, S.A DE C.V. | MXN |  | 15390.30 |  | 2462.45 | 3180.67 | 14672.08 | PPD |  |  |

# gobl.cfdi
addenda-mabe-bare.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |
addenda-mabe-full.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 200.00 | 20.00 | 28.80 | 37.20 | 171.60 | PPD | 99 |  |
credit-note.xml | unstamped |  | E | CN | 0003 | 2023-07-26 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 1.77 |  | 0.00 |  | 1.77 | PPD | 99 | 1FAC4464-1111-0000-1111-CD37179DB12E |
food-vouchers.xml | unstamped |  | I | TEST | 00002 | 2023-07-10 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 10.00 |  | 1.60 |  | 11.60 | PPD | 99 |  |
fuel-account-balance.xml | unstamped |  | I | TEST | 00002 | 2023-07-10 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 10.00 |  | 1.60 |  | 11.60 | PPD | 99 |  |
invoice-b2b-bare.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |
invoice-b2b-full-round.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 420.90 | 200.20 | 32.03 | 41.37 | 211.36 | PUE | 03 |  |
invoice-b2b-full.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 420.90 | 200.20 | 32.03 | 41.37 | 211.36 | PUE | 03 |  |
invoice-b2c-inc-disc.xml | unstamped |  | I | XAMA620210DQ5 | 000037 | 2025-10-24 |  | R | XAMA620210DQ5 | ALBA XKARAJAM MENDEZ | R | XAXX010101000 | PÚBLICO EN GENERAL | MXN |  | 4353.45 | 435.35 | 626.90 |  | 4545.00 | PUE | 01 |  |
invoice-b2c-inc.xml | unstamped |  | I | XAMA620210DQ5 | 000037 | 2025-10-24 |  | R | XAMA620210DQ5 | ALBA XKARAJAM MENDEZ | R | XAXX010101000 | PÚBLICO EN GENERAL | MXN |  | 68.97 |  | 11.03 |  | 80.00 | PUE | 01 |  |
invoice-b2c-third-party.xml | unstamped |  | I | LMC | 0010 | 2025-10-20 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XAXX010101000 | PÚBLICO EN GENERAL | MXN |  | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |
invoice-b2c.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XAXX010101000 | PÚBLICO EN GENERAL | MXN |  | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |
invoice-export-notax.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XEXX010101000 | EXAMPLE CUSTOMER S.A.S. | MXN |  | 200.00 |  |  |  | 200.00 | PPD | 99 |  |
invoice-export.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XEXX010101000 | EXAMPLE CUSTOMER S.A.S. | MXN |  | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |
invoice-global.xml | unstamped |  | I | GLOBAL | 0001 | 2025-04-01 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XAXX010101000 | PÚBLICO EN GENERAL | MXN |  | 30.00 | 1.00 | 4.64 |  | 33.64 | PUE | 01 |  |
invoice-ieps-2.xml | unstamped |  | I | FA | FA000130 | 2025-03-15 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 95.79 |  | 24.21 |  | 120.00 | PUE | 01 |  |
invoice-ieps.xml | unstamped |  | I | TEST | 00001 | 2023-07-10 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 64.00 |  | 29.84 |  | 93.84 | PPD | 99 |  |
invoice-multi-currency.xml | unstamped |  | I | LMC | 0010 | 2023-05-29 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | USD | 17.46 | 200.00 |  | 32.00 |  | 232.00 | PPD | 99 |  |

# node-cfdi/test-cfdi33
egreso-nota-credito.xml | unstamped |  | E | NC | 501 | 2019-04-10 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 1500.00 |  | 240.00 |  | 1740.00 | PUE | 03 | CEE4BE01-ADFA-4DEB-8421-ADD60F0BEDAC |
ingreso-basico.xml | unstamped |  | I | A | 1001 | 2019-06-15 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 5000.00 |  | 800.00 |  | 5800.00 | PUE | 03 |  |
ingreso-dolares.xml | unstamped |  | I | USD | 100 | 2019-07-15 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | XEXX010101000 | FOREIGN COMPANY INC | USD | 19.1250 | 10000.00 |  | 1600.00 |  | 11600.00 | PUE | 03 |  |
ingreso-exento.xml | unstamped |  | I | EX | 200 | 2019-02-28 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 12000.00 |  |  |  | 12000.00 | PUE | 03 |  |
ingreso-ieps.xml | unstamped |  | I | IE | 780 | 2019-09-10 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 8000.00 |  | 3692.80 |  | 11136.00 | PUE | 01 |  | differs
ingreso-iva-retencion.xml | unstamped |  | I | F | 4521 | 2019-08-01 |  | R | CACX7605101P8 | XOCHILT CASAS CHAVEZ | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | MXN |  | 25000.00 |  | 4000.00 | 2666.67 | 26333.33 | PPD | 99 |  |
ingreso-multi-concepto.xml | unstamped |  | I | B | 2050 | 2019-08-20 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | XAXX010101000 | PUBLICO EN GENERAL | MXN |  | 15500.00 | 500.00 | 2400.00 |  | 17400.00 | PUE | 01 |  |
ingreso-parcialidades.xml | unstamped |  | I | PP | 900 | 2019-10-01 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 50000.00 |  | 8000.00 |  | 58000.00 | PPD | 99 |  |
ingreso-sin-impuestos.xml | unstamped |  | I | SI | 50 | 2019-01-15 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | MXN |  | 3000.00 |  |  |  | 3000.00 | PUE | 03 |  |
traslado.xml | unstamped |  | T | T | 300 | 2019-05-01 |  | R | POT9207213D6 | PROMOTORA OTIR SA DE CV | R | DIM8701081LA | DAY INTERNATIONAL DE MEXICO SA DE CV | XXX |  | 0 |  |  |  | 0 |  |  |  |

# node-cfdi/test-cfdi40
egreso-nota-credito.xml | unstamped |  | E | NC | 501 | 2024-04-10 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 1500.00 |  | 240.00 |  | 1740.00 | PUE | 03 | CEE4BE01-ADFA-4DEB-8421-ADD60F0BEDAC |
ingreso-basico.xml | unstamped |  | I | A | 1001 | 2024-03-15 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 5000.00 |  | 800.00 |  | 5800.00 | PUE | 03 |  |
ingreso-dolares.xml | unstamped |  | I | USD | 100 | 2024-07-15 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XEXX010101000 | FOREIGN COMPANY INC | USD | 17.2530 | 10000.00 |  | 1600.00 |  | 11600.00 | PUE | 03 |  |
ingreso-exento.xml | unstamped |  | I | EX | 200 | 2024-02-28 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 12000.00 |  |  |  | 12000.00 | PUE | 03 |  |
ingreso-ieps.xml | unstamped |  | I | IE | 780 | 2024-09-10 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 8000.00 |  | 3692.80 |  | 11692.80 | PUE | 01 |  |
ingreso-iva-retencion.xml | unstamped |  | I | F | 4521 | 2024-08-01 |  | R | CACX7605101P8 | XOCHILT CASAS CHAVEZ | R | EKU9003173C9 | ESCUELA KEMPER URGATE | MXN |  | 25000.00 |  | 4000.00 | 2666.67 | 26333.33 | PPD | 99 |  |
ingreso-multi-concepto.xml | unstamped |  | I | B | 2050 | 2024-06-20 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | XAXX010101000 | PUBLICO EN GENERAL | MXN |  | 15500.00 | 500.00 | 2400.00 |  | 17400.00 | PUE | 01 |  |
ingreso-parcialidades.xml | unstamped |  | I | PP | 900 | 2024-10-01 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 50000.00 |  | 8000.00 |  | 58000.00 | PPD | 99 |  |
ingreso-sin-impuestos.xml | unstamped |  | I | SI | 50 | 2024-01-15 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | MXN |  | 3000.00 |  |  |  | 3000.00 | PUE | 03 |  |
traslado.xml | unstamped |  | T | T | 300 | 2024-05-01 |  | R | EKU9003173C9 | ESCUELA KEMPER URGATE | R | URE180429TM6 | UNIVERSIDAD ROBOTICA ESPAÑOLA | XXX |  | 0 |  |  |  | 0 |  |  |  |
`;
