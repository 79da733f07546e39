/**
 * What every UBL invoice and note among the shared samples says, read from the files by hand and by other means than ours; the
 * columns are those of `expected.ts`.
 */
export const EXPECTED_UBL = `
# greenter/xml-parser/tests/Resources/clavesol
FACTURAE001-174.xml |  | 20643255519-01-E001-174 | 01 | E001 | 174 | 2017-08-08 |  | 6 | 20643255519 | NEGOCIOS S.A.C. | 6 | 20549227369 | ANDES ALIMENTOS & BEBIDAS S.A.C. | PEN |  | 12456.96 | 0.00 | 2242.25 |  | 14699.21 |  |  |  |

# greenter/xml-parser/tests/Resources/invoice
20480072872-01-FB99-70000.xml |  | 20480072872-01-FB99-70000 | 01 | FB99 | 70000 | 2017-10-02 |  | 6 | 20480072872 | PESQUERA DIAMANTE S.A. | 6 | 20384203133 | ZV DISTRIBUIDORES S.A.C. | PEN |  |  | 0.00 | 5067.31 |  | 33219.03 |  |  |  |
anticipos-regularizacion.xml |  | 20600055519-01-F110-63641765 | 01 | F110 | 63641765 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 6 | 20100070970 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
anticipos.xml |  | 20600055519-01-F100-63641764 | 01 | F100 | 63641764 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 6 | 20100070970 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
boleta-itinerante.xml |  | 20600055519-03-B100-5 | 03 | B100 | 5 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 1 | 55669988 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
datos-no-trib.xml |  | 20600055519-03-BB90-24 | 03 | BB90 | 24 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 1 | 0 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
detraccion.xml |  | 20600055519-01-FF60-4 | 01 | FF60 | 4 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 6 | 20100070970 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
exportacion.xml |  | 20600055519-01-FF70-63641764 | 01 | FF70 | 63641764 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 0 | - | SUPER COMPANY | PEN |  |  |  | 0.00 |  | 200.00 |  |  |  |
factura-guia.xml |  | 20600055519-01-FF80-63641768 | 01 | FF80 | 63641768 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 6 | 20100070970 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
gravada.xml |  | 20600055519-01-FF11-63641764 | 01 | FF11 | 63641764 | 2017-09-23 |  | 6 | 20600055519 | TI SOLUCIONES DE NEGOCIOS | 6 | 20100070970 | SUPER COMPANY | PEN |  |  |  | 90.00 |  | 590.00 |  |  |  |
invoice-full.xml |  | 20000000001-01-F001-123 | 01 | F001 | 123 | 2017-09-29 | 2017-09-30 | 6 | 20000000001 | EMPRESA SAC | 6 | 20000000001 | EMPRESA 1 | PEN |  |  | 12.00 | 50.00 |  | 236.00 |  | 1 |  |
plazavea-bol.xml |  | 20100070970-03-BA25-3027493 | 03 | BA25 | 3027493 | 2016-07-06 |  | 6 | 20100070970 | SUPERMERCADOS PERUANOS S.A. | 0 | - | - | PEN |  | 161.87 |  | 18.98 |  | 180.85 |  |  |  |

# greenter/xml-parser/tests/Resources/note
20480072872-07-FB99-00001.xml |  | 20480072872-07-FB99-1 | 07 | FB99 | 00001 | 2017-10-02 |  | 6 | 20480072872 | TCI S.A TRANSPORTE CONFIDENCIAL DE INFORMACION | 6 | 20384203133 | NAUTILIUS S.A. | PEN |  |  | 0.00 | 0.00 |  | 1.00 |  |  | 20480072872-01-FA99-2 |
NOTA_CREDITOE001-27.XML |  | 20644055519-07-E001-27 | 07 | E001 | 27 | 2017-08-03 |  | 6 | 20644055519 | NEGOCIOS S.A.C. | 6 | 20553044325 | MENDOTZA SOLUTION SOCIEDAD ANONIMA CERRADA - MENDOTZA SOLUTION S.A.C. | PEN |  | 5698.00 | 0.00 | 1025.64 |  | 6723.64 |  |  | 20644055519-01-E001-170 |
notacr-fac.xml |  | 20600995805-07-F001-211 | 07 | F001 | 211 | 2016-03-23 |  | 6 | 20600995805 | INTELIGENCIA DE VENTAS SAC | 6 | 20587896411 | SERVICABINAS S.A. | PEN |  |  |  | 48357.15 |  | 329266.81 |  |  | 20600995805-01-F001-4355 |
notadb-fac.xml |  | 20600995805-08-F001-5 | 08 | F001 | 0005 | 2016-03-23 |  | 6 | 20600995805 | INTELIGENCIA DE VENTAS SAC | 6 | 20587896411 | SERVICABINAS S.A. | PEN |  |  |  |  |  | 1250.00 |  |  | 20600995805-01-F001-4355 |

# xsender/ubl
12345678912-01-F001-1.xml |  | 12345678912-01-F001-1 | 01 | F001 | 1 | 2020-03-28 |  | 6 | 12345678912 | mi razon social | 6 | 12345678912 | Carlos Feria | PEN |  | 10 |  | 1.8 |  | 11.8 |  |  |  |
20603233591-03-B007-00000049.xml |  | 20603233591-03-B007-49 | 03 | B007 | 00000049 | 2018-09-11 |  | 6 | 20603233591 | GASOLINERA PETROX E.I.R.L. | 0 | 00000000 | Cliente | PEN |  |  |  | 3.76 |  | 24.65 |  |  |  |

# xsender/xmls
credit-note.xml |  | 12345678912-07-BC01-1 | 07 | BC01 | 1 | 2019-12-24 |  | 6 | 12345678912 | Softgreen S.A.C. | 1 | 12345678 | Carlos Feria | PEN |  | 2000 |  | 360 |  | 2360 |  |  | 12345678912-03-B001-1 |
credit-note_signed.xml |  | 12345678912-07-F001-1 | 07 | F001 | 1 | 2020-03-28 |  | 6 | 12345678912 | mi razon social | 6 | 12345678912 | Carlos Feria | PEN |  | 10 |  | 1.8 |  | 11.8 |  |  | 12345678912-01-F001-1 |
debit-note.xml |  | 12345678912-08-BD01-1 | 08 | BD01 | 1 | 2019-12-24 |  | 6 | 12345678912 | Softgreen S.A.C. | 1 | 12345678 | Carlos Feria | PEN |  | 2000 |  | 360 |  | 2360 |  |  | 12345678912-03-B001-1 |
debit-note_signed.xml |  | 12345678912-08-F001-1 | 08 | F001 | 1 | 2020-03-28 |  | 6 | 12345678912 | mi razon social | 6 | 12345678912 | Carlos Feria | PEN |  | 10 |  | 1.8 |  | 11.8 |  |  | 12345678912-01-F001-1 |
invoice.xml |  | 12345678912-01-F001-1 | 01 | F001 | 1 | 2019-01-06 |  | 6 | 12345678912 | Softgreen S.A.C. | 6 | 12121212121 | Carlos Feria | PEN |  | 2000 |  | 360 |  | 2360 |  |  |  |
invoice_boleta_signed.xml |  | 12345678912-03-B001-1 | 03 | B001 | 1 | 2020-03-28 |  | 6 | 12345678912 | mi razon social | 1 | 12345678 | Carlos Feria | PEN |  | 10 |  | 1.8 |  | 11.8 |  |  |  |
invoice_signed.xml |  | 12345678912-01-F001-1 | 01 | F001 | 1 | 2020-03-28 |  | 6 | 12345678912 | mi razon social | 6 | 12345678912 | Carlos Feria | PEN |  | 10 |  | 1.8 |  | 11.8 |  |  |  |

# gaspersoft
20606433094-01-F001-1.xml |  | 20606433094-01-F001-1 | 01 | F001 | 1 | 2024-11-25 | 2024-12-25 | 6 | 20606433094 | GASPERSOFT EIRL | 6 | 20415932376 | COCA-COLA SERVICIOS DE PERU S.A | PEN |  | 100.00 |  | 18.00 |  | 118.00 | Credito |  |  |
20606433094-01-F001-11.xml |  | 20606433094-01-F001-11 | 01 | F001 | 11 | 2024-12-19 |  | 6 | 20606433094 | GASPERSOFT EIRL | 6 | 20415932376 | COCA-COLA SERVICIOS DE PERU S.A | PEN |  | 100.00 |  | 18.00 |  | 118.00 | Contado | 001 |  |
20606433094-01-F001-3.xml |  | 20606433094-01-F001-3 | 01 | F001 | 3 | 2024-11-25 |  | 6 | 20606433094 | GASPERSOFT EIRL | 6 | 20415932376 | COCA-COLA SERVICIOS DE PERU S.A | PEN |  | 1000.00 |  | 180.00 |  | 1180.00 | Contado |  |  |
20606433094-01-F001-4.xml |  | 20606433094-01-F001-4 | 01 | F001 | 4 | 2024-11-26 |  | 6 | 20606433094 | GASPERSOFT EIRL | 6 | 20415932376 | COCA-COLA SERVICIOS DE PERU S.A | PEN |  | 361199.16 | 650.00 | 62675.85 |  | 423225.00 | Contado |  |  |
`;
