/**
 * Mexico: the SAT's código agrupador (Anexo 24 of the Resolución Miscelánea Fiscal), headings and levels 1 and 2.
 * Format and decisions: docs/charts.md.
 */
export const SAT_AGRUPADOR_2019 = `
000|Sin código agrupador|Dgt
100|Activo|Dgt
100.01|Activo a corto plazo
101|Caja|Dg
101.01|Caja y efectivo
102|Bancos|Dg
102.01|Bancos nacionales
102.02|Bancos extranjeros
103|Inversiones|Dg
103.01|Inversiones temporales
103.02|Inversiones en fideicomisos
103.03|Otras inversiones
104|Otros instrumentos financieros|Dg
104.01|Otros instrumentos financieros
105|Clientes|Dpfg
105.01|Clientes nacionales
105.02|Clientes extranjeros
105.03|Clientes nacionales parte relacionada
105.04|Clientes extranjeros parte relacionada
106|Cuentas y documentos por cobrar a corto plazo|Dpg
106.01|Cuentas y documentos por cobrar a corto plazo nacional
106.02|Cuentas y documentos por cobrar a corto plazo extranjero
106.03|Cuentas y documentos por cobrar a corto plazo nacional parte relacionada
106.04|Cuentas y documentos por cobrar a corto plazo extranjero parte relacionada
106.05|Intereses por cobrar a corto plazo nacional
106.06|Intereses por cobrar a corto plazo extranjero
106.07|Intereses por cobrar a corto plazo nacional parte relacionada
106.08|Intereses por cobrar a corto plazo extranjero parte relacionada
106.09|Otras cuentas y documentos por cobrar a corto plazo
106.10|Otras cuentas y documentos por cobrar a corto plazo parte relacionada
107|Deudores diversos|Dpg
107.01|Funcionarios y empleados
107.02|Socios y accionistas
107.03|Partes relacionadas nacionales
107.04|Partes relacionadas extranjeros
107.05|Otros deudores diversos
108|Estimación de cuentas incobrables|Hg
108.01|Estimación de cuentas incobrables nacional
108.02|Estimación de cuentas incobrables extranjero
108.03|Estimación de cuentas incobrables nacional parte relacionada
108.04|Estimación de cuentas incobrables extranjero parte relacionada
109|Pagos anticipados|Dg
109.01|Seguros y fianzas pagados por anticipado nacional
109.02|Seguros y fianzas pagados por anticipado extranjero
109.03|Seguros y fianzas pagados por anticipado nacional parte relacionada
109.04|Seguros y fianzas pagados por anticipado extranjero parte relacionada
109.05|Rentas pagados por anticipado nacional
109.06|Rentas pagados por anticipado extranjero
109.07|Rentas pagados por anticipado nacional parte relacionada
109.08|Rentas pagados por anticipado extranjero parte relacionada
109.09|Intereses pagados por anticipado nacional
109.10|Intereses pagados por anticipado extranjero
109.11|Intereses pagados por anticipado nacional parte relacionada
109.12|Intereses pagados por anticipado extranjero parte relacionada
109.13|Factoraje financiero pagados por anticipado nacional
109.14|Factoraje financiero pagados por anticipado extranjero
109.15|Factoraje financiero pagados por anticipado nacional parte relacionada
109.16|Factoraje financiero pagados por anticipado extranjero parte relacionada
109.17|Arrendamiento financiero pagados por anticipado nacional
109.18|Arrendamiento financiero pagados por anticipado extranjero
109.19|Arrendamiento financiero pagados por anticipado nacional parte relacionada
109.20|Arrendamiento financiero pagados por anticipado extranjero parte relacionada
109.21|Pérdida por deterioro de pagos anticipados|Hg
109.22|Derechos fiduciarios
109.23|Otros pagos anticipados
110|Subsidio al empleo por aplicar|Dg
110.01|Subsidio al empleo por aplicar
111|Crédito al diesel por acreditar|Dg
111.01|Crédito al diesel por acreditar
112|Otros estímulos|Dg
112.01|Otros estímulos
113|Impuestos a favor|Dg
113.01|IVA a favor
113.02|ISR a favor
113.03|IETU a favor
113.04|IDE a favor
113.05|IA a favor
113.06|Subsidio al empleo
113.07|Pago de lo indebido
113.08|Otros impuestos a favor
114|Pagos provisionales|Dg
114.01|Pagos provisionales de ISR
115|Inventario|Dg
115.01|Inventario
115.02|Materia prima y materiales
115.03|Producción en proceso
115.04|Productos terminados
115.05|Mercancías en tránsito
115.06|Mercancías en poder de terceros
115.07|Otros
116|Estimación de inventarios obsoletos y de lento movimiento|Hg
116.01|Estimación de inventarios obsoletos y de lento movimiento
117|Obras en proceso de inmuebles|Dg
117.01|Obras en proceso de inmuebles
118|Impuestos acreditables pagados|Dg
118.01|IVA acreditable pagado
118.02|IVA acreditable de importación pagado
118.03|IEPS acreditable pagado
118.04|IEPS pagado en importación
119|Impuestos acreditables por pagar|Dg
119.01|IVA pendiente de pago
119.02|IVA de importación pendiente de pago
119.03|IEPS pendiente de pago
119.04|IEPS pendiente de pago en importación
120|Anticipo a proveedores|Dpg
120.01|Anticipo a proveedores nacional
120.02|Anticipo a proveedores extranjero
120.03|Anticipo a proveedores nacional parte relacionada
120.04|Anticipo a proveedores extranjero parte relacionada
121|Otros activos a corto plazo|Dg
121.01|Otros activos a corto plazo
100.02|Activo a largo plazo
151|Terrenos|Dg
151.01|Terrenos
152|Edificios|Dg
152.01|Edificios
153|Maquinaria y equipo|Dg
153.01|Maquinaria y equipo
154|Automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques|Dg
154.01|Automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
155|Mobiliario y equipo de oficina|Dg
155.01|Mobiliario y equipo de oficina
156|Equipo de cómputo|Dg
156.01|Equipo de cómputo
157|Equipo de comunicación|Dg
157.01|Equipo de comunicación
158|Activos biológicos, vegetales y semovientes|Dg
158.01|Activos biológicos, vegetales y semovientes
159|Obras en proceso de activos fijos|Dg
159.01|Obras en proceso de activos fijos
160|Otros activos fijos|Dg
160.01|Otros activos fijos
161|Ferrocarriles|Dg
161.01|Ferrocarriles
162|Embarcaciones|Dg
162.01|Embarcaciones
163|Aviones|Dg
163.01|Aviones
164|Troqueles, moldes, matrices y herramental|Dg
164.01|Troqueles, moldes, matrices y herramental
165|Equipo de comunicaciones telefónicas|Dg
165.01|Equipo de comunicaciones telefónicas
166|Equipo de comunicación satelital|Dg
166.01|Equipo de comunicación satelital
167|Equipo de adaptaciones para personas con capacidades diferentes|Dg
167.01|Equipo de adaptaciones para personas con capacidades diferentes
168|Maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente|Dg
168.01|Maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
169|Otra maquinaria y equipo|Dg
169.01|Otra maquinaria y equipo
170|Adaptaciones y mejoras|Dg
170.01|Adaptaciones y mejoras
171|Depreciación acumulada de activos fijos|Hg
171.01|Depreciación acumulada de edificios
171.02|Depreciación acumulada de maquinaria y equipo
171.03|Depreciación acumulada de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
171.04|Depreciación acumulada de mobiliario y equipo de oficina
171.05|Depreciación acumulada de equipo de cómputo
171.06|Depreciación acumulada de equipo de comunicación
171.07|Depreciación acumulada de activos biológicos, vegetales y semovientes
171.08|Depreciación acumulada de otros activos fijos
171.09|Depreciación acumulada de ferrocarriles
171.10|Depreciación acumulada de embarcaciones
171.11|Depreciación acumulada de aviones
171.12|Depreciación acumulada de troqueles, moldes, matrices y herramental
171.13|Depreciación acumulada de equipo de comunicaciones telefónicas
171.14|Depreciación acumulada de equipo de comunicación satelital
171.15|Depreciación acumulada de equipo de adaptaciones para personas con capacidades diferentes
171.16|Depreciación acumulada de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
171.17|Depreciación acumulada de adaptaciones y mejoras
171.18|Depreciación acumulada de otra maquinaria y equipo
172|Pérdida por deterioro acumulado de activos fijos|Hg
172.01|Pérdida por deterioro acumulado de edificios
172.02|Pérdida por deterioro acumulado de maquinaria y equipo
172.03|Pérdida por deterioro acumulado de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
172.04|Pérdida por deterioro acumulado de mobiliario y equipo de oficina
172.05|Pérdida por deterioro acumulado de equipo de cómputo
172.06|Pérdida por deterioro acumulado de equipo de comunicación
172.07|Pérdida por deterioro acumulado de activos biológicos, vegetales y semovientes
172.08|Pérdida por deterioro acumulado de otros activos fijos
172.09|Pérdida por deterioro acumulado de ferrocarriles
172.10|Pérdida por deterioro acumulado de embarcaciones
172.11|Pérdida por deterioro acumulado de aviones
172.12|Pérdida por deterioro acumulado de troqueles, moldes, matrices y herramental
172.13|Pérdida por deterioro acumulado de equipo de comunicaciones telefónicas
172.14|Pérdida por deterioro acumulado de equipo de comunicación satelital
172.15|Pérdida por deterioro acumulado de equipo de adaptaciones para personas con capacidades diferentes
172.16|Pérdida por deterioro acumulado de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
172.17|Pérdida por deterioro acumulado de adaptaciones y mejoras
172.18|Pérdida por deterioro acumulado de otra maquinaria y equipo
173|Gastos diferidos|Dg
173.01|Gastos diferidos
174|Gastos pre operativos|Dg
174.01|Gastos pre operativos
175|Regalías, asistencia técnica y otros gastos diferidos|Dg
175.01|Regalías, asistencia técnica y otros gastos diferidos
176|Activos intangibles|Dg
176.01|Activos intangibles
177|Gastos de organización|Dg
177.01|Gastos de organización
178|Investigación y desarrollo de mercado|Dg
178.01|Investigación y desarrollo de mercado
179|Marcas y patentes|Dg
179.01|Marcas y patentes
180|Crédito mercantil|Dg
180.01|Crédito mercantil
181|Gastos de instalación|Dg
181.01|Gastos de instalación
182|Otros activos diferidos|Dg
182.01|Otros activos diferidos
183|Amortización acumulada de activos diferidos|Hg
183.01|Amortización acumulada de gastos diferidos
183.02|Amortización acumulada de gastos pre operativos
183.03|Amortización acumulada de regalías, asistencia técnica y otros gastos diferidos
183.04|Amortización acumulada de activos intangibles
183.05|Amortización acumulada de gastos de organización
183.06|Amortización acumulada de investigación y desarrollo de mercado
183.07|Amortización acumulada de marcas y patentes
183.08|Amortización acumulada de crédito mercantil
183.09|Amortización acumulada de gastos de instalación
183.10|Amortización acumulada de otros activos diferidos
184|Depósitos en garantía|Dg
184.01|Depósitos de fianzas
184.02|Depósitos de arrendamiento de bienes inmuebles
184.03|Otros depósitos en garantía
185|Impuestos diferidos|Dg
185.01|Impuestos diferidos ISR
186|Cuentas y documentos por cobrar a largo plazo|Dpg
186.01|Cuentas y documentos por cobrar a largo plazo nacional
186.02|Cuentas y documentos por cobrar a largo plazo extranjero
186.03|Cuentas y documentos por cobrar a largo plazo nacional parte relacionada
186.04|Cuentas y documentos por cobrar a largo plazo extranjero parte relacionada
186.05|Intereses por cobrar a largo plazo nacional
186.06|Intereses por cobrar a largo plazo extranjero
186.07|Intereses por cobrar a largo plazo nacional parte relacionada
186.08|Intereses por cobrar a largo plazo extranjero parte relacionada
186.09|Otras cuentas y documentos por cobrar a largo plazo
186.10|Otras cuentas y documentos por cobrar a largo plazo parte relacionada
187|Participación de los trabajadores en las utilidades diferidas|Dg
187.01|Participación de los trabajadores en las utilidades diferidas
188|Inversiones permanentes en acciones|Dg
188.01|Inversiones a largo plazo en subsidiarias
188.02|Inversiones a largo plazo en asociadas
188.03|Otras inversiones permanentes en acciones
189|Estimación por deterioro de inversiones permanentes en acciones|Hg
189.01|Estimación por deterioro de inversiones permanentes en acciones
190|Otros instrumentos financieros|Dg
190.01|Otros instrumentos financieros
191|Otros activos a largo plazo|Dg
191.01|Otros activos a largo plazo
200|Pasivo|Hgt
200.01|Pasivo a corto plazo
201|Proveedores|Hpfg
201.01|Proveedores nacionales
201.02|Proveedores extranjeros
201.03|Proveedores nacionales parte relacionada
201.04|Proveedores extranjeros parte relacionada
202|Cuentas por pagar a corto plazo|Hpg
202.01|Documentos por pagar bancario y financiero nacional
202.02|Documentos por pagar bancario y financiero extranjero
202.03|Documentos y cuentas por pagar a corto plazo nacional
202.04|Documentos y cuentas por pagar a corto plazo extranjero
202.05|Documentos y cuentas por pagar a corto plazo nacional parte relacionada
202.06|Documentos y cuentas por pagar a corto plazo extranjero parte relacionada
202.07|Intereses por pagar a corto plazo nacional
202.08|Intereses por pagar a corto plazo extranjero
202.09|Intereses por pagar a corto plazo nacional parte relacionada
202.10|Intereses por pagar a corto plazo extranjero parte relacionada
202.11|Dividendo por pagar nacional
202.12|Dividendo por pagar extranjero
203|Cobros anticipados a corto plazo|Hg
203.01|Rentas cobradas por anticipado a corto plazo nacional
203.02|Rentas cobradas por anticipado a corto plazo extranjero
203.03|Rentas cobradas por anticipado a corto plazo nacional parte relacionada
203.04|Rentas cobradas por anticipado a corto plazo extranjero parte relacionada
203.05|Intereses cobrados por anticipado a corto plazo nacional
203.06|Intereses cobrados por anticipado a corto plazo extranjero
203.07|Intereses cobrados por anticipado a corto plazo nacional parte relacionada
203.08|Intereses cobrados por anticipado a corto plazo extranjero parte relacionada
203.09|Factoraje financiero cobrados por anticipado a corto plazo nacional
203.10|Factoraje financiero cobrados por anticipado a corto plazo extranjero
203.11|Factoraje financiero cobrados por anticipado a corto plazo nacional parte relacionada
203.12|Factoraje financiero cobrados por anticipado a corto plazo extranjero parte relacionada
203.13|Arrendamiento financiero cobrados por anticipado a corto plazo nacional
203.14|Arrendamiento financiero cobrados por anticipado a corto plazo extranjero
203.15|Arrendamiento financiero cobrados por anticipado a corto plazo nacional parte relacionada
203.16|Arrendamiento financiero cobrados por anticipado a corto plazo extranjero parte relacionada
203.17|Derechos fiduciarios
203.18|Otros cobros anticipados
204|Instrumentos financieros a corto plazo|Hg
204.01|Instrumentos financieros a corto plazo
205|Acreedores diversos a corto plazo|Hpg
205.01|Socios, accionistas o representante legal
205.02|Acreedores diversos a corto plazo nacional
205.03|Acreedores diversos a corto plazo extranjero
205.04|Acreedores diversos a corto plazo nacional parte relacionada
205.05|Acreedores diversos a corto plazo extranjero parte relacionada
205.06|Otros acreedores diversos a corto plazo
206|Anticipo de cliente|Hpg
206.01|Anticipo de cliente nacional
206.02|Anticipo de cliente extranjero
206.03|Anticipo de cliente nacional parte relacionada
206.04|Anticipo de cliente extranjero parte relacionada
206.05|Otros anticipos de clientes
207|Impuestos trasladados|Hg
207.01|IVA trasladado
207.02|IEPS trasladado
208|Impuestos trasladados cobrados|Hg
208.01|IVA trasladado cobrado
208.02|IEPS trasladado cobrado
209|Impuestos trasladados no cobrados|Hg
209.01|IVA trasladado no cobrado
209.02|IEPS trasladado no cobrado
210|Provisión de sueldos y salarios por pagar|Hg
210.01|Provisión de sueldos y salarios por pagar
210.02|Provisión de vacaciones por pagar
210.03|Provisión de aguinaldo por pagar
210.04|Provisión de fondo de ahorro por pagar
210.05|Provisión de asimilados a salarios por pagar
210.06|Provisión de anticipos o remanentes por distribuir
210.07|Provisión de otros sueldos y salarios por pagar
211|Provisión de contribuciones de seguridad social por pagar|Hg
211.01|Provisión de IMSS patronal por pagar
211.02|Provisión de SAR por pagar
211.03|Provisión de infonavit por pagar
212|Provisión de impuesto estatal sobre nómina por pagar|Hg
212.01|Provisión de impuesto estatal sobre nómina por pagar
213|Impuestos y derechos por pagar|Hg
213.01|IVA por pagar
213.02|IEPS por pagar
213.03|ISR por pagar
213.04|Impuesto estatal sobre nómina por pagar
213.05|Impuesto estatal y municipal por pagar
213.06|Derechos por pagar
213.07|Otros impuestos por pagar
214|Dividendos por pagar|Hg
214.01|Dividendos por pagar
215|PTU por pagar|Hg
215.01|PTU por pagar
215.02|PTU por pagar de ejercicios anteriores
215.03|Provisión de PTU por pagar
216|Impuestos retenidos|Hg
216.01|Impuestos retenidos de ISR por sueldos y salarios
216.02|Impuestos retenidos de ISR por asimilados a salarios
216.03|Impuestos retenidos de ISR por arrendamiento
216.04|Impuestos retenidos de ISR por servicios profesionales
216.05|Impuestos retenidos de ISR por dividendos
216.06|Impuestos retenidos de ISR por intereses
216.07|Impuestos retenidos de ISR por pagos al extranjero
216.08|Impuestos retenidos de ISR por venta de acciones
216.09|Impuestos retenidos de ISR por venta de partes sociales
216.10|Impuestos retenidos de IVA
216.11|Retenciones de IMSS a los trabajadores
216.12|Otras impuestos retenidos
217|Pagos realizados por cuenta de terceros|Hg
217.01|Pagos realizados por cuenta de terceros
218|Otros pasivos a corto plazo|Hg
218.01|Otros pasivos a corto plazo
200.02|Pasivo a largo plazo
251|Acreedores diversos a largo plazo|Hpg
251.01|Socios, accionistas o representante legal
251.02|Acreedores diversos a largo plazo nacional
251.03|Acreedores diversos a largo plazo extranjero
251.04|Acreedores diversos a largo plazo nacional parte relacionada
251.05|Acreedores diversos a largo plazo extranjero parte relacionada
251.06|Otros acreedores diversos a largo plazo
252|Cuentas por pagar a largo plazo|Hpg
252.01|Documentos bancarios y financieros por pagar a largo plazo nacional
252.02|Documentos bancarios y financieros por pagar a largo plazo extranjero
252.03|Documentos y cuentas por pagar a largo plazo nacional
252.04|Documentos y cuentas por pagar a largo plazo extranjero
252.05|Documentos y cuentas por pagar a largo plazo nacional parte relacionada
252.06|Documentos y cuentas por pagar a largo plazo extranjero parte relacionada
252.07|Hipotecas por pagar a largo plazo nacional
252.08|Hipotecas por pagar a largo plazo extranjero
252.09|Hipotecas por pagar a largo plazo nacional parte relacionada
252.10|Hipotecas por pagar a largo plazo extranjero parte relacionada
252.11|Intereses por pagar a largo plazo nacional
252.12|Intereses por pagar a largo plazo extranjero
252.13|Intereses por pagar a largo plazo nacional parte relacionada
252.14|Intereses por pagar a largo plazo extranjero parte relacionada
252.15|Dividendos por pagar nacionales
252.16|Dividendos por pagar extranjeros
252.17|Otras cuentas y documentos por pagar a largo plazo
253|Cobros anticipados a largo plazo|Hg
253.01|Rentas cobradas por anticipado a largo plazo nacional
253.02|Rentas cobradas por anticipado a largo plazo extranjero
253.03|Rentas cobradas por anticipado a largo plazo nacional parte relacionada
253.04|Rentas cobradas por anticipado a largo plazo extranjero parte relacionada
253.05|Intereses cobrados por anticipado a largo plazo nacional
253.06|Intereses cobrados por anticipado a largo plazo extranjero
253.07|Intereses cobrados por anticipado a largo plazo nacional parte relacionada
253.08|Intereses cobrados por anticipado a largo plazo extranjero parte relacionada
253.09|Factoraje financiero cobrados por anticipado a largo plazo nacional
253.10|Factoraje financiero cobrados por anticipado a largo plazo extranjero
253.11|Factoraje financiero cobrados por anticipado a largo plazo nacional parte relacionada
253.12|Factoraje financiero cobrados por anticipado a largo plazo extranjero parte relacionada
253.13|Arrendamiento financiero cobrados por anticipado a largo plazo nacional
253.14|Arrendamiento financiero cobrados por anticipado a largo plazo extranjero
253.15|Arrendamiento financiero cobrados por anticipado a largo plazo nacional parte relacionada
253.16|Arrendamiento financiero cobrados por anticipado a largo plazo extranjero parte relacionada
253.17|Derechos fiduciarios
253.18|Otros cobros anticipados
254|Instrumentos financieros a largo plazo|Hg
254.01|Instrumentos financieros a largo plazo
255|Pasivos por beneficios a los empleados a largo plazo|Hg
255.01|Pasivos por beneficios a los empleados a largo plazo
256|Otros pasivos a largo plazo|Hg
256.01|Otros pasivos a largo plazo
257|Participación de los trabajadores en las utilidades diferida|Hg
257.01|Participación de los trabajadores en las utilidades diferida
258|Obligaciones contraídas de fideicomisos|Hg
258.01|Obligaciones contraídas de fideicomisos
259|Impuestos diferidos|Hg
259.01|ISR diferido
259.02|ISR por dividendo diferido
259.03|Otros impuestos diferidos
260|Pasivos diferidos|Hg
260.01|Pasivos diferidos
300|Capital contable|Hgt
301|Capital social|Hg
301.01|Capital fijo
301.02|Capital variable
301.03|Aportaciones para futuros aumentos de capital
301.04|Prima en suscripción de acciones
301.05|Prima en suscripción de partes sociales
302|Patrimonio|Hg
302.01|Patrimonio
302.02|Aportación patrimonial
302.03|Déficit o remanente del ejercicio
303|Reserva legal|Hg
303.01|Reserva legal
304|Resultado de ejercicios anteriores|Hg
304.01|Utilidad de ejercicios anteriores
304.02|Pérdida de ejercicios anteriores|Dg
304.03|Resultado integral de ejercicios anteriores
304.04|Déficit o remanente de ejercicio anteriores
305|Resultado del ejercicio|Hg
305.01|Utilidad del ejercicio
305.02|Pérdida del ejercicio|Dg
305.03|Resultado integral
306|Otras cuentas de capital|Hg
306.01|Otras cuentas de capital
400|Ingresos|Hgt
401|Ingresos|Hg
401.01|Ventas y/o servicios gravados a la tasa general
401.02|Ventas y/o servicios gravados a la tasa general de contado
401.03|Ventas y/o servicios gravados a la tasa general a crédito
401.04|Ventas y/o servicios gravados al 0%
401.05|Ventas y/o servicios gravados al 0% de contado
401.06|Ventas y/o servicios gravados al 0% a crédito
401.07|Ventas y/o servicios exentos
401.08|Ventas y/o servicios exentos de contado
401.09|Ventas y/o servicios exentos a crédito
401.10|Ventas y/o servicios gravados a la tasa general nacionales partes relacionadas
401.11|Ventas y/o servicios gravados a la tasa general extranjeros partes relacionadas
401.12|Ventas y/o servicios gravados al 0% nacionales partes relacionadas
401.13|Ventas y/o servicios gravados al 0% extranjeros partes relacionadas
401.14|Ventas y/o servicios exentos nacionales partes relacionadas
401.15|Ventas y/o servicios exentos extranjeros partes relacionadas
401.16|Ingresos por servicios administrativos
401.17|Ingresos por servicios administrativos nacionales partes relacionadas
401.18|Ingresos por servicios administrativos extranjeros partes relacionadas
401.19|Ingresos por servicios profesionales
401.20|Ingresos por servicios profesionales nacionales partes relacionadas
401.21|Ingresos por servicios profesionales extranjeros partes relacionadas
401.22|Ingresos por arrendamiento
401.23|Ingresos por arrendamiento nacionales partes relacionadas
401.24|Ingresos por arrendamiento extranjeros partes relacionadas
401.25|Ingresos por exportación
401.26|Ingresos por comisiones
401.27|Ingresos por maquila
401.28|Ingresos por coordinados
401.29|Ingresos por regalías
401.30|Ingresos por asistencia técnica
401.31|Ingresos por donativos
401.32|Ingresos por intereses (actividad propia)
401.33|Ingresos de copropiedad
401.34|Ingresos por fideicomisos
401.35|Ingresos por factoraje financiero
401.36|Ingresos por arrendamiento financiero
401.37|Ingresos de extranjeros con establecimiento en el país
401.38|Otros ingresos propios
401.39|Ventas y/o servicios gravados realizados en zona fronteriza norte
401.40|Ventas y/o servicios gravados realizados en zona fronteriza norte de contado
401.41|Ventas y/o servicios gravados realizados en zona fronteriza norte a crédito
402|Devoluciones, descuentos o bonificaciones sobre ingresos|Dg
402.01|Devoluciones, descuentos o bonificaciones sobre ventas y/o servicios a la tasa general
402.02|Devoluciones, descuentos o bonificaciones sobre ventas y/o servicios al 0%
402.03|Devoluciones, descuentos o bonificaciones sobre ventas y/o servicios exentos
402.04|Devoluciones, descuentos o bonificaciones de otros ingresos
402.05|Devoluciones, descuentos o bonificaciones sobre ventas y/o servicios en zona fronteriza norte
403|Otros ingresos|Hg
403.01|Otros Ingresos
403.02|Otros ingresos nacionales parte relacionada
403.03|Otros ingresos extranjeros parte relacionada
403.04|Ingresos por operaciones discontinuas
403.05|Ingresos por condonación de adeudo
500|Costos|Dgt
501|Costo de venta y/o servicio|Dg
501.01|Costo de venta
501.02|Costo de servicios (Mano de obra)
501.03|Materia prima directa utilizada para la producción
501.04|Materia prima consumida en el proceso productivo
501.05|Mano de obra directa consumida
501.06|Mano de obra directa
501.07|Cargos indirectos de producción
501.08|Otros conceptos de costo
502|Compras|Dg
502.01|Compras nacionales
502.02|Compras nacionales parte relacionada
502.03|Compras de Importación
502.04|Compras de Importación partes relacionadas
503|Devoluciones, descuentos o bonificaciones sobre compras|Hg
503.01|Devoluciones, descuentos o bonificaciones sobre compras
504|Otras cuentas de costos|Dg
504.01|Gastos indirectos de fabricación
504.02|Gastos indirectos de fabricación de partes relacionadas nacionales
504.03|Gastos indirectos de fabricación de partes relacionadas extranjeras
504.04|Otras cuentas de costos incurridos
504.05|Otras cuentas de costos incurridos con partes relacionadas nacionales
504.06|Otras cuentas de costos incurridos con partes relacionadas extranjeras
504.07|Depreciación de edificios
504.08|Depreciación de maquinaria y equipo
504.09|Depreciación de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
504.10|Depreciación de mobiliario y equipo de oficina
504.11|Depreciación de equipo de cómputo
504.12|Depreciación de equipo de comunicación
504.13|Depreciación de activos biológicos, vegetales y semovientes
504.14|Depreciación de otros activos fijos
504.15|Depreciación de ferrocarriles
504.16|Depreciación de embarcaciones
504.17|Depreciación de aviones
504.18|Depreciación de troqueles, moldes, matrices y herramental
504.19|Depreciación de equipo de comunicaciones telefónicas
504.20|Depreciación de equipo de comunicación satelital
504.21|Depreciación de equipo de adaptaciones para personas con capacidades diferentes
504.22|Depreciación de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
504.23|Depreciación de adaptaciones y mejoras
504.24|Depreciación de otra maquinaria y equipo
504.25|Otras cuentas de costos
505|Costo de activo fijo|Dg
505.01|Costo por venta de activo fijo
505.02|Costo por baja de activo fijo
600|Gastos|Dgt
601|Gastos generales|Dg
601.01|Sueldos y salarios
601.02|Compensaciones
601.03|Tiempos extras
601.04|Premios de asistencia
601.05|Premios de puntualidad
601.06|Vacaciones
601.07|Prima vacacional
601.08|Prima dominical
601.09|Días festivos
601.10|Gratificaciones
601.11|Primas de antigüedad
601.12|Aguinaldo
601.13|Indemnizaciones
601.14|Destajo
601.15|Despensa
601.16|Transporte
601.17|Servicio médico
601.18|Ayuda en gastos funerarios
601.19|Fondo de ahorro
601.20|Cuotas sindicales
601.21|PTU
601.22|Estímulo al personal
601.23|Previsión social
601.24|Aportaciones para el plan de jubilación
601.25|Otras prestaciones al personal
601.26|Cuotas al IMSS
601.27|Aportaciones al infonavit
601.28|Aportaciones al SAR
601.29|Impuesto estatal sobre nóminas
601.30|Otras aportaciones
601.31|Asimilados a salarios
601.32|Servicios administrativos
601.33|Servicios administrativos partes relacionadas
601.34|Honorarios a personas físicas residentes nacionales
601.35|Honorarios a personas físicas residentes nacionales partes relacionadas
601.36|Honorarios a personas físicas residentes del extranjero
601.37|Honorarios a personas físicas residentes del extranjero partes relacionadas
601.38|Honorarios a personas morales residentes nacionales
601.39|Honorarios a personas morales residentes nacionales partes relacionadas
601.40|Honorarios a personas morales residentes del extranjero
601.41|Honorarios a personas morales residentes del extranjero partes relacionadas
601.42|Honorarios aduanales personas físicas
601.43|Honorarios aduanales personas morales
601.44|Honorarios al consejo de administración
601.45|Arrendamiento a personas físicas residentes nacionales
601.46|Arrendamiento a personas morales residentes nacionales
601.47|Arrendamiento a residentes del extranjero
601.48|Combustibles y lubricantes
601.49|Viáticos y gastos de viaje
601.50|Teléfono, internet
601.51|Agua
601.52|Energía eléctrica
601.53|Vigilancia y seguridad
601.54|Limpieza
601.55|Papelería y artículos de oficina
601.56|Mantenimiento y conservación
601.57|Seguros y fianzas
601.58|Otros impuestos y derechos
601.59|Recargos fiscales
601.60|Cuotas y suscripciones
601.61|Propaganda y publicidad
601.62|Capacitación al personal
601.63|Donativos y ayudas
601.64|Asistencia técnica
601.65|Regalías sujetas a otros porcentajes
601.66|Regalías sujetas al 5%
601.67|Regalías sujetas al 10%
601.68|Regalías sujetas al 15%
601.69|Regalías sujetas al 25%
601.70|Regalías sujetas al 30%
601.71|Regalías sin retención
601.72|Fletes y acarreos
601.73|Gastos de importación
601.74|Comisiones sobre ventas
601.75|Comisiones por tarjetas de crédito
601.76|Patentes y marcas
601.77|Uniformes
601.78|Prediales
601.79|Gastos generales de urbanización
601.80|Gastos generales de construcción
601.81|Fletes del extranjero
601.82|Recolección de bienes del sector agropecuario y/o ganadero
601.83|Gastos no deducibles (sin requisitos fiscales)
601.84|Otros gastos generales
602|Gastos de venta|Dg
602.01|Sueldos y salarios
602.02|Compensaciones
602.03|Tiempos extras
602.04|Premios de asistencia
602.05|Premios de puntualidad
602.06|Vacaciones
602.07|Prima vacacional
602.08|Prima dominical
602.09|Días festivos
602.10|Gratificaciones
602.11|Primas de antigüedad
602.12|Aguinaldo
602.13|Indemnizaciones
602.14|Destajo
602.15|Despensa
602.16|Transporte
602.17|Servicio médico
602.18|Ayuda en gastos funerarios
602.19|Fondo de ahorro
602.20|Cuotas sindicales
602.21|PTU
602.22|Estímulo al personal
602.23|Previsión social
602.24|Aportaciones para el plan de jubilación
602.25|Otras prestaciones al personal
602.26|Cuotas al IMSS
602.27|Aportaciones al infonavit
602.28|Aportaciones al SAR
602.29|Impuesto estatal sobre nóminas
602.30|Otras aportaciones
602.31|Asimilados a salarios
602.32|Servicios administrativos
602.33|Servicios administrativos partes relacionadas
602.34|Honorarios a personas físicas residentes nacionales
602.35|Honorarios a personas físicas residentes nacionales partes relacionadas
602.36|Honorarios a personas físicas residentes del extranjero
602.37|Honorarios a personas físicas residentes del extranjero partes relacionadas
602.38|Honorarios a personas morales residentes nacionales
602.39|Honorarios a personas morales residentes nacionales partes relacionadas
602.40|Honorarios a personas morales residentes del extranjero
602.41|Honorarios a personas morales residentes del extranjero partes relacionadas
602.42|Honorarios aduanales personas físicas
602.43|Honorarios aduanales personas morales
602.44|Honorarios al consejo de administración
602.45|Arrendamiento a personas físicas residentes nacionales
602.46|Arrendamiento a personas morales residentes nacionales
602.47|Arrendamiento a residentes del extranjero
602.48|Combustibles y lubricantes
602.49|Viáticos y gastos de viaje
602.50|Teléfono, internet
602.51|Agua
602.52|Energía eléctrica
602.53|Vigilancia y seguridad
602.54|Limpieza
602.55|Papelería y artículos de oficina
602.56|Mantenimiento y conservación
602.57|Seguros y fianzas
602.58|Otros impuestos y derechos
602.59|Recargos fiscales
602.60|Cuotas y suscripciones
602.61|Propaganda y publicidad
602.62|Capacitación al personal
602.63|Donativos y ayudas
602.64|Asistencia técnica
602.65|Regalías sujetas a otros porcentajes
602.66|Regalías sujetas al 5%
602.67|Regalías sujetas al 10%
602.68|Regalías sujetas al 15%
602.69|Regalías sujetas al 25%
602.70|Regalías sujetas al 30%
602.71|Regalías sin retención
602.72|Fletes y acarreos
602.73|Gastos de importación
602.74|Comisiones sobre ventas
602.75|Comisiones por tarjetas de crédito
602.76|Patentes y marcas
602.77|Uniformes
602.78|Prediales
602.79|Gastos de venta de urbanización
602.80|Gastos de venta de construcción
602.81|Fletes del extranjero
602.82|Recolección de bienes del sector agropecuario y/o ganadero
602.83|Gastos no deducibles (sin requisitos fiscales)
602.84|Otros gastos de venta
603|Gastos de administración|Dg
603.01|Sueldos y salarios
603.02|Compensaciones
603.03|Tiempos extras
603.04|Premios de asistencia
603.05|Premios de puntualidad
603.06|Vacaciones
603.07|Prima vacacional
603.08|Prima dominical
603.09|Días festivos
603.10|Gratificaciones
603.11|Primas de antigüedad
603.12|Aguinaldo
603.13|Indemnizaciones
603.14|Destajo
603.15|Despensa
603.16|Transporte
603.17|Servicio médico
603.18|Ayuda en gastos funerarios
603.19|Fondo de ahorro
603.20|Cuotas sindicales
603.21|PTU
603.22|Estímulo al personal
603.23|Previsión social
603.24|Aportaciones para el plan de jubilación
603.25|Otras prestaciones al personal
603.26|Cuotas al IMSS
603.27|Aportaciones al infonavit
603.28|Aportaciones al SAR
603.29|Impuesto estatal sobre nóminas
603.30|Otras aportaciones
603.31|Asimilados a salarios
603.32|Servicios administrativos
603.33|Servicios administrativos partes relacionadas
603.34|Honorarios a personas físicas residentes nacionales
603.35|Honorarios a personas físicas residentes nacionales partes relacionadas
603.36|Honorarios a personas físicas residentes del extranjero
603.37|Honorarios a personas físicas residentes del extranjero partes relacionadas
603.38|Honorarios a personas morales residentes nacionales
603.39|Honorarios a personas morales residentes nacionales partes relacionadas
603.40|Honorarios a personas morales residentes del extranjero
603.41|Honorarios a personas morales residentes del extranjero partes relacionadas
603.42|Honorarios aduanales personas físicas
603.43|Honorarios aduanales personas morales
603.44|Honorarios al consejo de administración
603.45|Arrendamiento a personas físicas residentes nacionales
603.46|Arrendamiento a personas morales residentes nacionales
603.47|Arrendamiento a residentes del extranjero
603.48|Combustibles y lubricantes
603.49|Viáticos y gastos de viaje
603.50|Teléfono, internet
603.51|Agua
603.52|Energía eléctrica
603.53|Vigilancia y seguridad
603.54|Limpieza
603.55|Papelería y artículos de oficina
603.56|Mantenimiento y conservación
603.57|Seguros y fianzas
603.58|Otros impuestos y derechos
603.59|Recargos fiscales
603.60|Cuotas y suscripciones
603.61|Propaganda y publicidad
603.62|Capacitación al personal
603.63|Donativos y ayudas
603.64|Asistencia técnica
603.65|Regalías sujetas a otros porcentajes
603.66|Regalías sujetas al 5%
603.67|Regalías sujetas al 10%
603.68|Regalías sujetas al 15%
603.69|Regalías sujetas al 25%
603.70|Regalías sujetas al 30%
603.71|Regalías sin retención
603.72|Fletes y acarreos
603.73|Gastos de importación
603.74|Patentes y marcas
603.75|Uniformes
603.76|Prediales
603.77|Gastos de administración de urbanización
603.78|Gastos de administración de construcción
603.79|Fletes del extranjero
603.80|Recolección de bienes del sector agropecuario y/o ganadero
603.81|Gastos no deducibles (sin requisitos fiscales)
603.82|Otros gastos de administración
604|Gastos de fabricación|Dg
604.01|Sueldos y salarios
604.02|Compensaciones
604.03|Tiempos extras
604.04|Premios de asistencia
604.05|Premios de puntualidad
604.06|Vacaciones
604.07|Prima vacacional
604.08|Prima dominical
604.09|Días festivos
604.10|Gratificaciones
604.11|Primas de antigüedad
604.12|Aguinaldo
604.13|Indemnizaciones
604.14|Destajo
604.15|Despensa
604.16|Transporte
604.17|Servicio médico
604.18|Ayuda en gastos funerarios
604.19|Fondo de ahorro
604.20|Cuotas sindicales
604.21|PTU
604.22|Estímulo al personal
604.23|Previsión social
604.24|Aportaciones para el plan de jubilación
604.25|Otras prestaciones al personal
604.26|Cuotas al IMSS
604.27|Aportaciones al infonavit
604.28|Aportaciones al SAR
604.29|Impuesto estatal sobre nóminas
604.30|Otras aportaciones
604.31|Asimilados a salarios
604.32|Servicios administrativos
604.33|Servicios administrativos partes relacionadas
604.34|Honorarios a personas físicas residentes nacionales
604.35|Honorarios a personas físicas residentes nacionales partes relacionadas
604.36|Honorarios a personas físicas residentes del extranjero
604.37|Honorarios a personas físicas residentes del extranjero partes relacionadas
604.38|Honorarios a personas morales residentes nacionales
604.39|Honorarios a personas morales residentes nacionales partes relacionadas
604.40|Honorarios a personas morales residentes del extranjero
604.41|Honorarios a personas morales residentes del extranjero partes relacionadas
604.42|Honorarios aduanales personas físicas
604.43|Honorarios aduanales personas morales
604.44|Honorarios al consejo de administración
604.45|Arrendamiento a personas físicas residentes nacionales
604.46|Arrendamiento a personas morales residentes nacionales
604.47|Arrendamiento a residentes del extranjero
604.48|Combustibles y lubricantes
604.49|Viáticos y gastos de viaje
604.50|Teléfono, internet
604.51|Agua
604.52|Energía eléctrica
604.53|Vigilancia y seguridad
604.54|Limpieza
604.55|Papelería y artículos de oficina
604.56|Mantenimiento y conservación
604.57|Seguros y fianzas
604.58|Otros impuestos y derechos
604.59|Recargos fiscales
604.60|Cuotas y suscripciones
604.61|Propaganda y publicidad
604.62|Capacitación al personal
604.63|Donativos y ayudas
604.64|Asistencia técnica
604.65|Regalías sujetas a otros porcentajes
604.66|Regalías sujetas al 5%
604.67|Regalías sujetas al 10%
604.68|Regalías sujetas al 15%
604.69|Regalías sujetas al 25%
604.70|Regalías sujetas al 30%
604.71|Regalías sin retención
604.72|Fletes y acarreos
604.73|Gastos de importación
604.74|Patentes y marcas
604.75|Uniformes
604.76|Prediales
604.77|Gastos de fabricación de urbanización
604.78|Gastos de fabricación de construcción
604.79|Fletes del extranjero
604.80|Recolección de bienes del sector agropecuario y/o ganadero
604.81|Gastos no deducibles (sin requisitos fiscales)
604.82|Otros gastos de fabricación
605|Mano de obra directa|Dg
605.01|Mano de obra
605.02|Sueldos y Salarios
605.03|Compensaciones
605.04|Tiempos extras
605.05|Premios de asistencia
605.06|Premios de puntualidad
605.07|Vacaciones
605.08|Prima vacacional
605.09|Prima dominical
605.10|Días festivos
605.11|Gratificaciones
605.12|Primas de antigüedad
605.13|Aguinaldo
605.14|Indemnizaciones
605.15|Destajo
605.16|Despensa
605.17|Transporte
605.18|Servicio médico
605.19|Ayuda en gastos funerarios
605.20|Fondo de ahorro
605.21|Cuotas sindicales
605.22|PTU
605.23|Estímulo al personal
605.24|Previsión social
605.25|Aportaciones para el plan de jubilación
605.26|Otras prestaciones al personal
605.27|Asimilados a salarios
605.28|Cuotas al IMSS
605.29|Aportaciones al infonavit
605.30|Aportaciones al SAR
605.31|Otros costos de mano de obra directa
606|Facilidades administrativas fiscales|Dg
606.01|Facilidades administrativas fiscales
607|Participación de los trabajadores en las utilidades|Dg
607.01|Participación de los trabajadores en las utilidades
608|Participación en resultados de subsidiarias|Dg
608.01|Participación en resultados de subsidiarias
609|Participación en resultados de asociadas|Dg
609.01|Participación en resultados de asociadas
610|Participación de los trabajadores en las utilidades diferida|Dg
610.01|Participación de los trabajadores en las utilidades diferida
611|Impuesto Sobre la renta|Dg
611.01|Impuesto Sobre la renta
611.02|Impuesto Sobre la renta por remanente distribuible
612|Gastos no deducibles para CUFIN|Dg
612.01|Gastos no deducibles para CUFIN
613|Depreciación contable|Dg
613.01|Depreciación de edificios
613.02|Depreciación de maquinaria y equipo
613.03|Depreciación de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
613.04|Depreciación de mobiliario y equipo de oficina
613.05|Depreciación de equipo de cómputo
613.06|Depreciación de equipo de comunicación
613.07|Depreciación de activos biológicos, vegetales y semovientes
613.08|Depreciación de otros activos fijos
613.09|Depreciación de ferrocarriles
613.10|Depreciación de embarcaciones
613.11|Depreciación de aviones
613.12|Depreciación de troqueles, moldes, matrices y herramental
613.13|Depreciación de equipo de comunicaciones telefónicas
613.14|Depreciación de equipo de comunicación satelital
613.15|Depreciación de equipo de adaptaciones para personas con capacidades diferentes
613.16|Depreciación de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
613.17|Depreciación de adaptaciones y mejoras
613.18|Depreciación de otra maquinaria y equipo
614|Amortización contable|Dg
614.01|Amortización de gastos diferidos
614.02|Amortización de gastos pre operativos
614.03|Amortización de regalías, asistencia técnica y otros gastos diferidos
614.04|Amortización de activos intangibles
614.05|Amortización de gastos de organización
614.06|Amortización de investigación y desarrollo de mercado
614.07|Amortización de marcas y patentes
614.08|Amortización de crédito mercantil
614.09|Amortización de gastos de instalación
614.10|Amortización de otros activos diferidos
700|Resultado integral de financiamiento|Dgt
701|Gastos financieros|Dg
701.01|Pérdida cambiaria
701.02|Pérdida cambiaria nacional parte relacionada
701.03|Pérdida cambiaria extranjero parte relacionada
701.04|Intereses a cargo bancario nacional
701.05|Intereses a cargo bancario extranjero
701.06|Intereses a cargo de personas físicas nacional
701.07|Intereses a cargo de personas físicas extranjero
701.08|Intereses a cargo de personas morales nacional
701.09|Intereses a cargo de personas morales extranjero
701.10|Comisiones bancarias
701.11|Otros gastos financieros
702|Productos financieros|Hg
702.01|Utilidad cambiaria
702.02|Utilidad cambiaria nacional parte relacionada
702.03|Utilidad cambiaria extranjero parte relacionada
702.04|Intereses a favor bancarios nacional
702.05|Intereses a favor bancarios extranjero
702.06|Intereses a favor de personas físicas nacional
702.07|Intereses a favor de personas físicas extranjero
702.08|Intereses a favor de personas morales nacional
702.09|Intereses a favor de personas morales extranjero
702.10|Otros productos financieros
703|Otros gastos|Dg
703.01|Pérdida en venta y/o baja de terrenos
703.02|Pérdida en venta y/o baja de edificios
703.03|Pérdida en venta y/o baja de maquinaria y equipo
703.04|Pérdida en venta y/o baja de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
703.05|Pérdida en venta y/o baja de mobiliario y equipo de oficina
703.06|Pérdida en venta y/o baja de equipo de cómputo
703.07|Pérdida en venta y/o baja de equipo de comunicación
703.08|Pérdida en venta y/o baja de activos biológicos, vegetales y semovientes
703.09|Pérdida en venta y/o baja de otros activos fijos
703.10|Pérdida en venta y/o baja de ferrocarriles
703.11|Pérdida en venta y/o baja de embarcaciones
703.12|Pérdida en venta y/o baja de aviones
703.13|Pérdida en venta y/o baja de troqueles, moldes, matrices y herramental
703.14|Pérdida en venta y/o baja de equipo de comunicaciones telefónicas
703.15|Pérdida en venta y/o baja de equipo de comunicación satelital
703.16|Pérdida en venta y/o baja de equipo de adaptaciones para personas con capacidades diferentes
703.17|Pérdida en venta y/o baja de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
703.18|Pérdida en venta y/o baja de otra maquinaria y equipo
703.19|Pérdida por enajenación de acciones
703.20|Pérdida por enajenación de partes sociales
703.21|Otros gastos
704|Otros productos|Hg
704.01|Ganancia en venta y/o baja de terrenos
704.02|Ganancia en venta y/o baja de edificios
704.03|Ganancia en venta y/o baja de maquinaria y equipo
704.04|Ganancia en venta y/o baja de automóviles, autobuses, camiones de carga, tractocamiones, montacargas y remolques
704.05|Ganancia en venta y/o baja de mobiliario y equipo de oficina
704.06|Ganancia en venta y/o baja de equipo de cómputo
704.07|Ganancia en venta y/o baja de equipo de comunicación
704.08|Ganancia en venta y/o baja de activos biológicos, vegetales y semovientes
704.09|Ganancia en venta y/o baja de otros activos fijos
704.10|Ganancia en venta y/o baja de ferrocarriles
704.11|Ganancia en venta y/o baja de embarcaciones
704.12|Ganancia en venta y/o baja de aviones
704.13|Ganancia en venta y/o baja de troqueles, moldes, matrices y herramental
704.14|Ganancia en venta y/o baja de equipo de comunicaciones telefónicas
704.15|Ganancia en venta y/o baja de equipo de comunicación satelital
704.16|Ganancia en venta y/o baja de equipo de adaptaciones para personas con capacidades diferentes
704.17|Ganancia en venta de maquinaria y equipo de generación de energía de fuentes renovables o de sistemas de cogeneración de electricidad eficiente
704.18|Ganancia en venta y/o baja de otra maquinaria y equipo
704.19|Ganancia por enajenación de acciones
704.20|Ganancia por enajenación de partes sociales
704.21|Ingresos por estímulos fiscales
704.22|Ingresos por condonación de adeudo
704.23|Otros productos
800|Cuentas de orden|Dgt
801|UFIN del ejercicio|Dg
801.01|UFIN
801.02|Contra cuenta UFIN|Hg
802|CUFIN del ejercicio|Dg
802.01|CUFIN
802.02|Contra cuenta CUFIN|Hg
803|CUFIN de ejercicios anteriores|Dg
803.01|CUFIN de ejercicios anteriores
803.02|Contra cuenta CUFIN de ejercicios anteriores|Hg
804|CUFINRE del ejercicio|Dg
804.01|CUFINRE
804.02|Contra cuenta CUFINRE|Hg
805|CUFINRE de ejercicios anteriores|Dg
805.01|CUFINRE de ejercicios anteriores
805.02|Contra cuenta CUFINRE de ejercicios anteriores|Hg
806|CUCA del ejercicio|Dg
806.01|CUCA
806.02|Contra cuenta CUCA|Hg
807|CUCA de ejercicios anteriores|Dg
807.01|CUCA de ejercicios anteriores
807.02|Contra cuenta CUCA de ejercicios anteriores|Hg
808|Ajuste anual por inflación acumulable|Dg
808.01|Ajuste anual por inflación acumulable
808.02|Acumulación del ajuste anual inflacionario|Hg
809|Ajuste anual por inflación deducible|Dg
809.01|Ajuste anual por inflación deducible
809.02|Deducción del ajuste anual inflacionario|Hg
810|Deducción de inversión|Dg
810.01|Deducción de inversión
810.02|Contra cuenta deducción de inversiones|Hg
811|Utilidad o pérdida fiscal en venta y/o baja de activo fijo|Dg
811.01|Utilidad o pérdida fiscal en venta y/o baja de activo fijo
811.02|Contra cuenta utilidad o pérdida fiscal en venta y/o baja de activo fijo|Hg
812|Utilidad o pérdida fiscal en venta acciones o partes sociales|Dg
812.01|Utilidad o pérdida fiscal en venta acciones o partes sociales
812.02|Contra cuenta utilidad o pérdida fiscal en venta acciones o partes sociales|Hg
813|Pérdidas fiscales pendientes de amortizar actualizadas de ejercicios anteriores|Dg
813.01|Pérdidas fiscales pendientes de amortizar actualizadas de ejercicios anteriores
813.02|Actualización de pérdidas fiscales pendientes de amortizar de ejercicios anteriores|Hg
814|Mercancías recibidas en consignación|Dg
814.01|Mercancías recibidas en consignación
814.02|Consignación de mercancías recibidas|Hg
815|Crédito fiscal de IVA e IEPS por la importación de mercancías para empresas certificadas|Dg
815.01|Crédito fiscal de IVA e IEPS por la importación de mercancías
815.02|Importación de mercancías con aplicación de crédito fiscal de IVA e IEPS|Hg
816|Crédito fiscal de IVA e IEPS por la importación de activos fijos para empresas certificadas|Dg
816.01|Crédito fiscal de IVA e IEPS por la importación de activo fijo
816.02|Importación de activo fijo con aplicación de crédito fiscal de IVA e IEPS|Hg
899|Otras cuentas de orden|Dg
899.01|Otras cuentas de orden
899.02|Contra cuenta otras cuentas de orden|Hg
`;
