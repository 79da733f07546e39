/** What the shared samples are that are no invoice: the kind by which each is refused, `missing-field` of the stubs. */
export const EXPECTED_REFUSED = `
# satcfdi/cfdi_ejemplos/conta
CatalogoCuentas.xml | accounting
balanza.xml | accounting
poliza.xml | accounting

# satcfdi/cfdi_ejemplos/retenciones20
retenciones20-ejemplo.xml | withholding

# satcfdi/test_contabilidad_electronica/ref/empty
CACX7605101P8202402BN.xml | accounting
CACX7605101P8202402CT.xml | accounting
CACX7605101P8202402PL.xml | accounting
CACX7605101P8202402XC.xml | accounting
CACX7605101P8202402XF.xml | accounting

# satcfdi/test_contabilidad_electronica/ref/simple
CACX7605101P8202402BN.xml | accounting
CACX7605101P8202402CT.xml | accounting
CACX7605101P8202402PL.xml | accounting
CACX7605101P8202402XC.xml | accounting
CACX7605101P8202402XF.xml | accounting

# greenter/ws/tests/Resources
R-20000000001-09-T001-1.xml | cdr
R-20600995805-01-F001-1.xml | cdr
R-20600995805-01-F001-3.xml | cdr

# greenter/ws/tests/Resources/Name
20123456789-01-F001-1.xml | missing-field
20123456789-07-FF01-123.xml | missing-field
20123456789-08-FF01-123.xml | missing-field
20123456789-09-T001-123.xml | despatch
20123456789-20-R001-123.xml | retention
20123456789-40-P001-123.xml | perception
20123456789-RR-20190122-00111.xml | voided

# greenter/xml-parser/tests/Resources/bajas
20338570041-RA-20170628-0008.xml | voided
20480072872-RR-20171002-00001.xml | voided
baja.xml | voided

# greenter/xml-parser/tests/Resources/perception
20000000001-40-P001-1.xml | perception

# greenter/xml-parser/tests/Resources/resumen
20000000001-RC-20180126-1.xml | summary
20123456789-RC-20201007-001.xml | summary
20268523821-RC-20180127-21.xml | summary

# greenter/xml-parser/tests/Resources/retention
20000000001-20-R001-1.xml | retention
with-creditNote.xml | retention

# xsender/ubl/cdr
R-12345678901-01-F001-00000587.xml | cdr
R-20220557805-01-F001-22Openubl.XML | cdr

# xsender/xmls
invalidUBLFile.xml | other
summary-document_signed.xml | summary

# gaspersoft
20606433094-20-R001-1.xml | retention
20606433094-RA-20241125-1.xml | voided
`;
