/**
 * Peru: Plan Contable General Empresarial, as modified in 2019 (Resolución CNC 002-2019-EF/30), accounts of 2, 3 and 4 digits.
 * Format and decisions: docs/charts.md.
 */
export const PCGE_2019 = `
10|Efectivo y equivalentes de efectivo|D
101|Caja
102|Fondos fijos
103|Efectivo y cheques en tránsito
1031|Efectivo en tránsito
1032|Cheques en tránsito
104|Cuentas corrientes en instituciones financieras
1041|Cuentas corrientes operativas
1042|Cuentas corrientes para fines específicos
105|Otros equivalentes de efectivo
1051|Otros equivalentes de efectivo
106|Depósitos en instituciones financieras
1061|Depósitos de ahorro
1062|Depósitos a plazo
107|Fondos sujetos a restricción
1071|Fondos en garantía
1072|Fondos retenidos por mandato de la autoridad
1073|Otros fondos sujetos a restricción
11|Inversiones financieras|D
111|Inversiones mantenidas para negociación
1111|Valores emitidos o garantizados por el Estado
1112|Valores emitidos por el sistema financiero
1113|Valores emitidos por entidades
1114|Otros títulos representativos de deuda
1115|Participaciones en entidades
112|Otras inversiones financieras
1121|Otras inversiones financieras
113|Activos financieros – Acuerdo de compra
1131|Inversiones mantenidas para negociación – Acuerdo de compra
1132|Otras inversiones financieras
12|Cuentas por cobrar comerciales – Terceros|Dpf
121|Facturas, boletas y otros comprobantes por cobrar
1211|No emitidas|Dp
1212|Emitidas en cartera
1213|En cobranza
1214|En descuento
122|Anticipos de clientes|Hpf
123|Letras por cobrar
1232|En cartera
1233|En cobranza
1234|En descuento
13|Cuentas por cobrar comerciales – Relacionadas|Dpf
131|Facturas, boletas y otros comprobantes por cobrar
1311|No emitidas|Dp
1312|En cartera
1313|En cobranza
1314|En descuento
132|Anticipos recibidos|Hpf
1321|Anticipos recibidos
133|Letras por cobrar
1331|En cartera
1332|En cobranza
1333|En descuento
14|Cuentas por cobrar al personal, a los accionistas (socios) y directores|Dp
141|Personal
1411|Préstamos
1412|Adelanto de remuneraciones
1413|Entregas a rendir cuenta
1419|Otras cuentas por cobrar al personal
142|Accionistas (o socios)
1421|Suscripciones por cobrar a socios o accionistas
1422|Préstamos
143|Directores
1431|Préstamos
1432|Adelanto de dietas
1433|Entregas a rendir cuenta
149|Diversas
16|Cuentas por cobrar diversas – Terceros|Dp
161|Préstamos
1611|Con garantía
1612|Sin garantía
162|Reclamaciones a terceros
1621|Compañías aseguradoras
1622|Transportadoras
1623|Servicios públicos
1624|Tributos
1629|Otras
163|Intereses, regalías y dividendos
1631|Intereses
1632|Regalías
1633|Dividendos
164|Depósitos otorgados en garantía
1641|Préstamos de instituciones financieras
1642|Préstamos de instituciones no financieras
1643|Depósitos en garantía por alquileres
1649|Otros depósitos en garantía
165|Venta de activo inmovilizado
1651|Inversión mobiliaria
1652|Propiedades de inversión
1653|Propiedad, planta y equipo
1654|Intangibles
1655|Activos biológicos
1659|Otros activos inmovilizados
166|Activos por instrumentos financieros
1661|Instrumentos financieros primarios
1662|Instrumentos financieros derivados
167|Tributos por acreditar|D
1671|Pagos a cuenta del impuesto a la renta
1672|Pagos a cuenta de ITAN
1673|IGV por acreditar en compras
1674|IGV por acreditar no domiciliados
1675|Obras por impuestos
169|Otras cuentas por cobrar diversas
1691|Entregas a rendir cuenta a terceros
1699|Otras cuentas por cobrar diversas
17|Cuentas por cobrar diversas – Relacionadas|Dp
171|Préstamos
1711|Con garantía
1712|Sin garantía
173|Intereses, regalías y dividendos
1731|Intereses
1732|Regalías
1733|Dividendos
174|Depósitos otorgados en garantía
1741|Préstamos de instituciones financieras
1742|Préstamos de instituciones no financieras
1743|Depósitos en garantía por alquileres
1749|Otros depósitos en garantía
175|Venta de activo inmovilizado
1751|Inversión mobiliaria
1752|Propiedades de inversión
1753|Propiedad, planta y equipo
1754|Intangibles
1755|Activos biológicos
1759|Otros activos inmovilizados
176|Activos por instrumentos financieros
1761|Instrumentos financieros primarios
1762|Instrumentos financieros derivados
179|Otras cuentas por cobrar diversas
18|Servicios y otros contratados por anticipado|D
181|Costos financieros
182|Seguros
183|Alquileres
184|Primas pagadas por opciones
185|Mantenimiento de activos inmovilizados
189|Otros gastos contratados por anticipado
19|Estimación de cuentas de cobranza dudosa|H
191|Cuentas por cobrar comerciales – Terceros
1911|Facturas, boletas y otros comprobantes por cobrar
1913|Letras por cobrar
192|Cuentas por cobrar comerciales – Relacionadas
1921|Facturas, boletas y otros comprobantes por cobrar
1923|Letras por cobrar
193|Cuentas por cobrar al personal, a los accionistas (socios) y directores
1931|Personal
1932|Accionistas (o socios)
1933|Directores
1939|Diversas
194|Cuentas por cobrar diversas – Terceros
1941|Préstamos
1942|Reclamaciones a terceros
1943|Intereses, regalías y dividendos
1944|Depósitos otorgados en garantía
1945|Venta de activo inmovilizado
1946|Activos por instrumentos financieros
1949|Otras cuentas por cobrar diversas
195|Cuentas por cobrar diversas – Relacionadas
1951|Préstamos
1953|Intereses, regalías y dividendos
1954|Depósitos otorgados en garantía
1955|Venta de activo inmovilizado
1956|Activos por instrumentos financieros
1959|Otras cuentas por cobrar diversas
20|Mercaderías|D
201|Mercaderías
2011|Mercaderías
21|Productos terminados|D
211|Productos terminados
2111|Productos terminados
215|Inventario de servicios terminados
2151|Servicios terminados
22|Subproductos, desechos y desperdicios|D
221|Subproductos
222|Desechos y desperdicios
23|Productos en proceso|D
231|Productos en proceso
2311|Productos en proceso
235|Inventario de servicios en proceso
2351|Servicios en proceso
24|Materias primas|D
241|Materias primas
2411|Materias primas
25|Materiales auxiliares, suministros y repuestos|D
251|Materiales auxiliares
252|Suministros
2521|Combustibles
2522|Lubricantes
2523|Energía
2524|Otros suministros
253|Repuestos
26|Envases y embalajes|D
261|Envases
262|Embalajes
27|Activos no corrientes mantenidos para la venta|D
271|Propiedades de inversión
2711|Terrenos
2712|Edificaciones
272|Propiedad, planta y equipo
2720|Planta productora en producción
2721|Planta productora en desarrollo
2722|Terrenos
2723|Edificaciones
2724|Maquinarias y equipos de explotación
2725|Unidades de transporte
2726|Muebles y enseres
2727|Equipos diversos
2728|Herramientas y unidades de reemplazo
2729|Obras en curso
273|Intangibles
2731|Concesiones, licencias y derechos
2732|Patentes y propiedad industrial
2733|Programas de computadora (software)
2734|Costos de exploración y desarrollo
2735|Fórmulas, diseños y prototipos
2739|Otros activos intangibles
274|Activos biológicos
2741|Activos biológicos en producción
2742|Activos biológicos en desarrollo
275|Depreciación acumulada – Propiedades de inversión|H
2752|Edificaciones
276|Depreciación acumulada – Propiedad, planta y equipo|H
2760|Planta productora en producción
2762|Edificaciones
2763|Maquinarias y equipo de explotación
2764|Unidades de transporte
2765|Muebles y enseres
2766|Equipos diversos
2767|Herramientas y unidades de reemplazo
277|Amortización acumulada – Intangibles|H
2771|Concesiones, licencias y derechos
2772|Patentes y propiedad industrial
2773|Programas de computadora (software)
2774|Costos de exploración y desarrollo
2775|Fórmulas, diseños y prototipos
2779|Otros activos intangibles
278|Depreciación acumulada – Activos biológicos|H
2781|Activos biológicos en producción
2782|Activos biológicos en desarrollo
279|Desvalorización acumulada|H
2791|Propiedad de inversión
2793|Propiedad, planta y equipo
2794|Intangibles
2795|Activos biológicos
28|Inventarios por recibir|D
281|Mercaderías
284|Materias primas
285|Materiales auxiliares, suministros y repuestos
286|Envases y embalajes
29|Desvalorización de inventarios|H
291|Mercaderías
2911|Mercaderías
292|Productos terminados
2921|Productos terminados
2925|Inventario de servicios terminados
293|Subproductos, desechos y desperdicios
2931|Subproductos
2932|Desechos y desperdicios
294|Productos en proceso
2941|Productos en proceso
2945|Inventario de servicios en proceso
295|Materias primas
2951|Materias primas
296|Materiales auxiliares, suministros y repuestos
2961|Materiales auxiliares
2962|Suministros
2963|Repuestos
297|Envases y embalajes
2971|Envases
2972|Embalajes
298|Existencias por recibir
2981|Mercaderías
2982|Materias primas
2983|Materiales auxiliares, suministros y repuestos
2984|Envases y embalajes
30|Inversiones mobiliarias|D
301|Inversiones a ser mantenidas hasta el vencimiento
3011|Instrumentos financieros representativos de deuda
302|Instrumentos financieros representativos de derecho patrimonial
3021|Certificados de suscripción preferente
3022|Acciones representativas de capital social – Comunes
3023|Acciones representativas de capital social – Preferentes
3024|Acciones de inversión
3028|Otros títulos representativos de patrimonio
303|Certificados de participación en fondos – Cuotas
3031|Fondos de inversión
3032|Fondos mutuos
304|Participaciones en acuerdos conjuntos
3041|Operaciones conjuntas
3042|Negocios conjuntos
308|Inversiones mobiliarias – Acuerdos de compra
3081|Instrumentos financieros representativos de deuda – Acuerdo de compra
3082|Instrumentos financieros representativos de derecho patrimonial – Acuerdo de compra
31|Propiedades de inversión|D
311|Terrenos
3111|Urbanos
3112|Rurales
312|Edificaciones
3121|Edificaciones
313|Construcciones en curso
3131|Edificaciones
32|Activos por derecho de uso|D
321|Propiedades de inversión – Arrendamiento financiero
3211|Terrenos
3212|Edificaciones
322|Propiedad, planta y equipo – Arrendamiento financiero
3220|Planta productora en producción
3221|Planta productora en desarrollo
3222|Terrenos
3223|Edificaciones
3224|Maquinaria y equipo de explotación
3225|Unidades de transporte
3226|Muebles y enseres
3227|Equipos diversos
3228|Herramientas y unidades de reemplazo
323|Propiedad, planta y equipo – Arrendamiento operativo
3230|Planta productora en producción
3232|Terrenos
3233|Edificaciones
3234|Maquinaria y equipo de explotación
3235|Unidades de transporte
3236|Equipos diversos
33|Propiedad, planta y equipo|D
330|Planta productora
3301|Planta productora en producción
3302|Planta productora en desarrollo
331|Terrenos
3311|Terrenos
332|Edificaciones
3321|Edificaciones
3324|Instalaciones
3325|Mejoras en locales arrendados
333|Maquinaria y equipo de explotación
3331|Maquinaria y equipo de explotación
334|Unidades de transporte
3341|Vehículos motorizados
3342|Vehículos no motorizados
335|Muebles y enseres
3351|Muebles
3352|Enseres
336|Equipos diversos
3361|Equipo para procesamiento de información
3362|Equipo de comunicación
3363|Equipo de seguridad
3364|Equipo de medio ambiente
3369|Otros equipos
337|Herramientas y unidades de reemplazo
3371|Herramientas
3372|Unidades de reemplazo
338|Unidades por recibir
3381|Maquinaria y equipo de explotación
3382|Equipo de transporte
3383|Muebles y enseres
3386|Equipos diversos
3387|Herramientas y unidades de reemplazo
339|Obras en curso
3391|Adecuación de terrenos
3392|Edificaciones en curso
3393|Maquinaria en montaje
34|Intangibles|D
341|Concesiones, licencias y otros derechos
3411|Derechos por concesiones
3412|Licencias
3419|Otros derechos
342|Patentes y propiedad industrial
3421|Patentes
3422|Marcas
343|Programas de computadora (software)
3431|Aplicaciones informáticas
344|Costos de exploración y desarrollo
3441|Costos de exploración
3442|Costos de desarrollo
345|Fórmulas, diseños y prototipos
3451|Fórmulas
3452|Diseños y prototipos
347|Plusvalía mercantil
3471|Plusvalía mercantil
349|Otros activos intangibles
3491|Otros activos intangibles
35|Activos biológicos|D
351|Activos biológicos en producción
3511|De origen animal
3512|De origen vegetal
352|Activos biológicos en desarrollo
3521|De origen animal
3522|De origen vegetal
36|Desvalorización de activo inmovilizado|H
361|Desvalorización de propiedades de inversión
3611|Terrenos
3612|Edificaciones
3613|Construcciones en curso – Edificaciones
362|Desvalorización de propiedades de inversión – Arrendamiento financiero
3621|Terrenos
3622|Edificaciones
363|Desvalorización de propiedad, planta y equipo – Arrendamiento financiero
3631|Terrenos
3632|Edificaciones
3633|Maquinaria y equipo de explotación
3634|Unidades de transporte
3635|Muebles y enseres
3636|Equipos diversos
364|Desvalorización de propiedad, planta y equipo
3640|Planta productora en producción
3641|Terrenos
3642|Edificaciones
3643|Maquinaria y equipo de explotación
3644|Unidades de transporte
3645|Muebles y enseres
3646|Equipos diversos
3647|Herramientas y unidades de reemplazo
3649|Obras en curso
365|Desvalorización de intangibles
3651|Concesiones, licencias y otros derechos
3652|Patentes y propiedad industrial
3653|Programas de computadora (software)
3654|Costos de exploración y desarrollo
3655|Fórmulas, diseños y prototipos
3657|Plusvalía mercantil
3659|Otros activos intangibles
366|Desvalorización de activos biológicos
3661|Activos biológicos en producción
3662|Activos biológicos en desarrollo
367|Desvalorización de inversiones mobiliarias
3671|Inversiones a ser mantenidas hasta el vencimiento
3672|Inversiones financieras representativas de derecho patrimonial
3673|Otras inversiones financieras
37|Activo diferido|D
371|Impuesto a la renta diferido
3711|Impuesto a la renta diferido – Patrimonio
3712|Impuesto a la renta diferido – Resultados
372|Participaciones de los trabajadores diferidas
3721|Participaciones de los trabajadores diferidas – Patrimonio
3722|Participaciones de los trabajadores diferidas – Resultados
373|Intereses diferidos
3731|Intereses no devengados en transacciones con terceros
3732|Intereses no devengados en medición a valor descontado
38|Otros activos|D
381|Bienes de arte y cultura
3811|Obras de arte
3812|Biblioteca
3813|Otros
382|Diversos
3821|Monedas y joyas
3822|Bienes entregados en comodato
3823|Bienes recibidos en pago (adjudicados y realizables)
3829|Otros
39|Depreciación y amortización acumulados|H
391|Depreciación acumulada propiedades de inversión
3911|Edificaciones
392|Depreciación acumulada propiedades de inversión – Arrendamiento financiero
3921|Edificaciones
393|Depreciación acumulada propiedad, planta y equipo – Arrendamiento financiero
3932|Edificaciones
3933|Maquinarias y equipos de explotación
3934|Unidades de transporte
3935|Muebles y enseres
3936|Equipos diversos
394|Depreciación acumulada – Arrendamiento operativo
3941|Activos por derecho de uso – Arrendamiento operativo
395|Depreciación acumulada de propiedad, planta y equipo
3952|Depreciación acumulada – Costo
3953|Propiedad, planta y equipo – Revaluación
3954|Propiedad, planta y equipo – Costo de financiación
3955|Propiedad, planta y equipo – Valor razonable
396|Amortización acumulada
3961|Intangibles – Costo
3962|Intangibles – Revaluación
3963|Intangibles – Costos de financiación
398|Depreciación acumulada – Activos biológicos en producción
3981|Activos biológicos en producción – Costo
40|Tributos, contraprestaciones y aportes al sistema público de pensiones y de salud por pagar|H
401|Gobierno nacional
4011|Impuesto general a las ventas
4012|Impuesto selectivo al consumo
4015|Derechos aduaneros
4017|Impuesto a la renta
4018|Otros impuestos y contraprestaciones
402|Certificados tributarios|D
403|Instituciones públicas
4031|ESSALUD
4032|ONP
4033|Contribución al SENATI
4034|Contribución al SENCICO
4039|Otras instituciones
405|Gobiernos regionales
406|Gobiernos locales
4061|Impuestos
4062|Contribuciones
4063|Tasas
409|Otros costos administrativos e intereses
41|Remuneraciones y participaciones por pagar|H
411|Remuneraciones por pagar
4111|Sueldos y salarios por pagar
4112|Comisiones por pagar
4113|Remuneraciones en especie por pagar
4114|Gratificaciones por pagar
4115|Vacaciones por pagar
413|Participaciones de los trabajadores por pagar
415|Beneficios sociales de los trabajadores por pagar
4151|Compensación por tiempo de servicios
4152|Adelanto de compensación por tiempo de servicios|D
4153|Pensiones y jubilaciones
417|Administradoras de fondos de pensiones
419|Otras remuneraciones y participaciones por pagar
42|Cuentas por pagar comerciales – Terceros|Hpf
421|Facturas, boletas y otros comprobantes por pagar
4211|No emitidas|Hp
4212|Emitidas
422|Anticipos a proveedores|Dpf
423|Letras por pagar
424|Honorarios por pagar
43|Cuentas por pagar comerciales – Relacionadas|Hpf
431|Facturas, boletas y otros comprobantes por pagar
4311|No emitidas|Hp
4312|Emitidas
432|Anticipos otorgados|Dpf
4321|Anticipos otorgados
433|Letras por pagar
4331|Letras por pagar
434|Honorarios por pagar
4341|Honorarios por pagar
44|Cuentas por pagar a los accionistas (socios, partícipes) y directores|Hp
441|Accionistas (socios, partícipes)
4411|Préstamos
4412|Dividendos
4419|Otras cuentas por pagar
442|Directores
4421|Dietas
4429|Otras cuentas por pagar
45|Obligaciones financieras|H
451|Préstamos de instituciones financieras y otras entidades
4511|Instituciones financieras
4512|Otras entidades
452|Contratos de arrendamiento financiero
453|Obligaciones emitidas
4531|Bonos emitidos
4532|Bonos titulizados
4533|Papeles comerciales
4539|Otras obligaciones
454|Otros instrumentos financieros por pagar
4541|Letras
4542|Papeles comerciales
4543|Bonos
4544|Pagarés
4545|Facturas conformadas
4549|Otras obligaciones financieras
455|Costos de financiación por pagar
4551|Préstamos de instituciones financieras y otras entidades
4552|Contratos de arrendamiento financiero
4553|Obligaciones emitidas
4554|Otros instrumentos financieros por pagar
456|Préstamos con compromisos de recompra
46|Cuentas por pagar diversas – Terceros|Hp
461|Reclamaciones de terceros
464|Pasivos por instrumentos financieros
4641|Instrumentos financieros primarios
4642|Instrumentos financieros derivados
465|Pasivos por compra de activo inmovilizado
4651|Inversiones mobiliarias
4652|Propiedades de inversión
4653|Activos adquiridos en arrendamiento financiero
4654|Propiedad, planta y equipo
4655|Intangibles
4656|Activos biológicos
466|Participación de terceros en acuerdos conjuntos
467|Depósitos recibidos en garantía
469|Otras cuentas por pagar diversas
4691|Subsidios gubernamentales
4692|Donaciones condicionadas
4699|Otras cuentas por pagar
47|Cuentas por pagar diversas – Relacionadas|Hp
471|Préstamos
472|Costos de financiación
473|Anticipos recibidos
474|Regalías
475|Dividendos
476|Depósitos recibidos en garantía
477|Pasivo por compra de activo inmovilizado
4771|Inversiones mobiliarias
4772|Inversiones inmobiliarias
4773|Activos adquiridos en arrendamiento financiero
4774|Propiedad, planta y equipo
4775|Intangibles
4776|Activos biológicos
479|Otras cuentas por pagar diversas
4791|Otras cuentas por pagar diversas
48|Provisiones|H
481|Provisión para litigios
482|Provisión por desmantelamiento, retiro o rehabilitación del inmovilizado
483|Provisión para reestructuraciones
484|Provisión para protección y remediación del medio ambiente
485|Provisión para gastos de responsabilidad social
486|Provisión para garantías
487|Provisión por activos por derecho de uso
489|Otras provisiones
49|Pasivo diferido|H
491|Impuesto a la renta diferido
4911|Impuesto a la renta diferido – Patrimonio
4912|Impuesto a la renta diferido – Resultados
492|Participaciones de los trabajadores diferidas
4921|Participaciones de los trabajadores diferidas – Patrimonio
4922|Participaciones de los trabajadores diferidas – Resultados
493|Intereses diferidos
4931|Intereses no devengados en transacciones con terceros
4932|Intereses no devengados en medición a valor descontado
494|Ganancia en venta con arrendamiento financiero paralelo
495|Subsidios recibidos diferidos
496|Ingresos diferidos
497|Costos diferidos|D
50|Capital|H
501|Capital social
5011|Acciones
5012|Participaciones
502|Acciones en tesorería|D
51|Acciones de inversión|H
511|Acciones de inversión
512|Acciones de inversión en tesorería|D
52|Capital adicional|H
521|Primas (descuento) de acciones
522|Capitalizaciones en trámite
5221|Aportes
5222|Reservas
5223|Acreencias
5224|Utilidades
523|Reducciones de capital pendientes de formalización|D
56|Resultados no realizados|H
561|Diferencia en cambio de inversiones permanentes en entidades extranjeras
562|Instrumentos financieros – Coberturas
563|Resultado en activos o pasivos financieros mantenidos para negociación
5631|Ganancia
5632|Pérdida|D
564|Resultado en otros activos o pasivos por inversiones financieras
5641|Ganancia
5642|Pérdida|D
565|Resultado en activos o pasivos financieros mantenidos para negociación – Compra o venta convencional fecha de liquidación
5651|Ganancia
5652|Pérdida|D
57|Excedente de revaluación|H
571|Excedente de revaluación
5711|Propiedad de inversión
5712|Propiedad, planta y equipo
5713|Intangibles
5714|Activos por derecho de uso – Arrendamiento operativo
572|Excedente de revaluación – Acciones liberadas recibidas
573|Participación en excedente de revaluación – Inversiones en entidades relacionadas
58|Reservas|H
581|Reinversión
582|Legal
583|Contractuales
584|Estatutarias
585|Facultativas
589|Otras reservas
59|Resultados acumulados|H
591|Utilidades no distribuidas
5911|Utilidades acumuladas
5912|Ingresos de años anteriores
592|Pérdidas acumuladas|D
5921|Pérdidas acumuladas
5922|Gastos de años anteriores
60|Compras|D
601|Mercaderías
6011|Mercaderías
602|Materias primas
603|Materiales auxiliares, suministros y repuestos
6031|Materiales auxiliares
6032|Suministros
6033|Repuestos
604|Envases y embalajes
6041|Envases
6042|Embalajes
609|Costos vinculados con las compras
6091|Costos vinculados con las compras de mercaderías
6092|Costos vinculados con las compras de materias primas
6093|Costos vinculados con las compras de materiales, suministros y repuestos
6094|Costos vinculados con las compras de envases y embalajes
61|Variación de inventarios|H
611|Mercaderías
6111|Mercaderías
612|Materias primas
6121|Materias primas
613|Materiales auxiliares, suministros y repuestos
6131|Materiales auxiliares
6132|Suministros
6133|Repuestos
614|Envases y embalajes
6141|Envases
6142|Embalajes
62|Gastos de personal y directores|D
621|Remuneraciones
6211|Sueldos y salarios
6212|Comisiones
6213|Remuneraciones en especie
6214|Gratificaciones
6215|Vacaciones
622|Otras remuneraciones
623|Indemnizaciones al personal
624|Capacitación
625|Atención al personal
627|Seguridad, previsión social y otras contribuciones
6271|Régimen de prestaciones de salud
6272|Régimen de pensiones – Aporte de empresa
6273|Seguro complementario de trabajo de riesgo, accidentes de trabajo y enfermedades profesionales
6274|Seguro de vida
6275|Seguros particulares de prestaciones de salud – EPS y otros particulares
6276|Caja de beneficios de seguridad social del pescador
6277|Contribuciones al SENATI
628|Retribuciones al directorio
629|Beneficios sociales de los trabajadores
6291|Compensación por tiempo de servicio
6292|Pensiones y jubilaciones
6293|Otros beneficios post-empleo
6294|Participación en las utilidades
63|Gastos de servicios prestados por terceros|D
631|Transporte, correos y gastos de viaje
6311|Transporte
6312|Correos
6313|Alojamiento
6314|Alimentación
6315|Otros gastos de viaje
632|Asesoría y consultoría
6321|Administrativa
6322|Legal y tributaria
6323|Auditoría y contable
6324|Mercadotecnia
6325|Medioambiental
6326|Investigación y desarrollo
6327|Producción
6329|Otros
633|Producción encargada a terceros
634|Mantenimiento y reparaciones
6341|Propiedad de inversión
6342|Activos por derecho de uso
6343|Propiedad, planta y equipo
6344|Intangibles
6345|Activos biológicos
635|Alquileres
6351|Terrenos
6352|Edificaciones
6353|Maquinarias y equipos de explotación
6354|Equipo de transporte
6355|Muebles y enseres
6356|Equipos diversos
636|Servicios básicos
6361|Energía eléctrica
6362|Gas
6363|Agua
6364|Teléfono
6365|Internet
6366|Radio
6367|Cable
637|Publicidad, publicaciones, relaciones públicas
6371|Publicidad
6372|Publicaciones
6373|Relaciones públicas
638|Servicios de contratistas
639|Otros servicios prestados por terceros
6391|Gastos bancarios
6392|Gastos de laboratorio
64|Gastos por tributos|D
641|Gobierno nacional
6411|Impuesto general a las ventas y selectivo al consumo
6412|Impuesto a las transacciones financieras
6413|Impuesto temporal a los activos netos
6414|Impuesto a los juegos de casino y máquinas tragamonedas
6415|Regalías mineras
6416|Cánones
6419|Otros
642|Gobierno regional
643|Gobierno local
6431|Impuesto predial
6432|Arbitrios municipales y seguridad ciudadana
6433|Impuesto al patrimonio vehicular
6434|Licencia de funcionamiento
6439|Otros
644|Otros gastos por tributos
6442|Contribución al SENCICO
6443|Otros
645|Gastos en deuda tributaria
6451|Intereses
6452|Intereses – Fraccionamiento
6453|Multas
6454|Costas y otros
65|Otros gastos de gestión|D
651|Seguros
652|Regalías
653|Suscripciones
654|Licencias y derechos de vigencia
655|Costo neto de enajenación de activos inmovilizados y operaciones discontinuadas
6551|Costo neto de enajenación de activos inmovilizados
6552|Operaciones discontinuadas – Abandono de activos
656|Suministros
658|Gestión medioambiental
659|Otros gastos de gestión
6591|Donaciones
6592|Sanciones administrativas
66|Pérdida por medición de activos no financieros al valor razonable|D
661|Activo realizable
6611|Mercaderías
6612|Productos terminados
6613|Activos no corrientes mantenidos para la venta
662|Activo inmovilizado
6621|Propiedades de inversión
6622|Activos biológicos
67|Gastos financieros|D
671|Gastos en operaciones de endeudamiento y otros
6711|Préstamos de instituciones financieras y otras entidades
6712|Contratos de arrendamiento financiero
6713|Emisión y colocación de instrumentos representativos de deuda y patrimonio
6714|Documentos vendidos o descontados
672|Pérdida por instrumentos financieros derivados
673|Intereses por préstamos y otras obligaciones
6731|Préstamos de instituciones financieras y otras entidades
6732|Contratos de arrendamiento financiero
6733|Otros instrumentos financieros por pagar
6734|Documentos vendidos o descontados
6735|Obligaciones emitidas
6736|Obligaciones comerciales
674|Gastos en operaciones de factoraje (factoring)
6741|Pérdida en instrumentos vendidos
675|Descuentos concedidos por pronto pago
676|Diferencia de cambio
677|Pérdida por medición de activos y pasivos financieros al valor razonable
6771|Inversiones mantenidas para negociación
6772|Otras inversiones financieras
6773|Otros
678|Participación en resultados de entidades relacionadas
6781|Participación en los resultados de subsidiarias y asociadas bajo el método del valor patrimonial
6782|Participaciones en negocios conjuntos
679|Otros gastos financieros
6791|Primas por opciones
6792|Gastos financieros en medición a valor descontado
6793|Gastos financieros en actualización de activos por derecho de uso
68|Valuación y deterioro de activos y provisiones|D
681|Depreciación de propiedades de inversión
6811|Edificaciones
682|Depreciación de activos por derecho de uso – Arrendamiento financiero
6821|Propiedades de inversión
6822|Propiedad, planta y equipo
683|Depreciación de activos por derecho de uso – Arrendamiento operativo
6831|Depreciación de activos por derecho de uso – Arrendamiento operativo
684|Depreciación de propiedad, planta y equipo
6841|Depreciación de propiedad, planta y equipo – Costo
6842|Depreciación de propiedad, planta y equipo – Revaluación
6843|Depreciación de propiedad, planta y equipo – Costos de financiación
685|Depreciación de activos biológicos en producción
6851|Depreciación de activos biológicos en producción – Costo
6852|Depreciación de activos biológicos en producción – Costo de financiación
686|Amortización de intangibles
6861|Amortización de intangibles – Costo
6862|Amortización de intangibles – Revaluación
687|Valuación de activos
6871|Estimación de cuentas de cobranza dudosa
6873|Desvalorización de inversiones mobiliarias
688|Deterioro del valor de los activos
6881|Desvalorización de propiedad de inversión
6882|Desvalorización de activos por derecho de uso – Arrendamiento financiero
6883|Desvalorización de propiedad, planta y equipo
6884|Desvalorización de intangibles
6889|Desvalorización de activos biológicos en producción
689|Provisiones
6891|Provisión para litigios
6892|Provisión por desmantelamiento, retiro o rehabilitación del inmovilizado
6893|Provisión para reestructuraciones
6894|Provisión para protección y remediación del medio ambiente
6896|Provisión para garantías
6897|Provisión por activos por derecho de uso
6899|Otras provisiones
69|Costo de ventas|D
691|Mercaderías
6911|Mercaderías – Exportación
6912|Mercaderías – Venta local
692|Productos terminados
6921|Productos terminados – Exportación
6922|Productos terminados – Venta local
6923|Costos de financiación – Productos terminados
6924|Costos de producción no absorbido – Productos terminados
6925|Costo de ineficiencia – Productos terminados
693|Servicios terminados
6931|Servicios – Exportación
6932|Servicios – Local
694|Subproductos, desechos y desperdicios
6941|Subproductos
6942|Desechos y desperdicios
695|Gastos por desvalorización de inventarios al costo
6951|Mercaderías
6952|Productos terminados
6953|Subproductos, desechos y desperdicios
6954|Productos en proceso
6955|Materias primas
6956|Materiales auxiliares, suministros y repuestos
6957|Envases y embalajes
6958|Inventarios por recibir
70|Ventas|H
701|Mercaderías
7011|Mercaderías – Venta de exportación
7012|Mercaderías – Venta local
702|Productos terminados
7021|Productos terminados – Venta de exportación
7022|Productos terminados – Venta local
703|Servicios terminados
7031|Servicios – Exportación
7032|Servicios – Local
704|Subproductos, desechos y desperdicios
7041|Subproductos
7042|Desechos y desperdicios
709|Devoluciones sobre ventas|D
7091|Mercaderías – Venta de exportación
7092|Mercaderías – Venta local
7093|Productos terminados – Venta de exportación
7094|Productos terminados – Venta local
7095|Inventarios de servicios rechazados
7096|Subproductos, desechos y desperdicios
71|Variación de la producción almacenada|H
711|Variación de productos terminados
7111|Productos terminados
712|Variación de subproductos, desechos y desperdicios
7121|Subproductos
7122|Desechos y desperdicios
713|Variación de productos en proceso
7131|Productos en proceso de manufactura
714|Variación de envases y embalajes
7141|Envases
7142|Embalajes
715|Variación de inventarios de servicios
7151|Inventarios de servicios en proceso
72|Producción de activo inmovilizado|H
721|Propiedades de inversión
7211|Edificaciones
722|Propiedad, planta y equipo
7220|Planta productora
7221|Edificaciones
7222|Maquinarias y otros equipos de explotación
7223|Unidades de transporte
7224|Muebles y enseres
7225|Equipos diversos
723|Intangibles
7231|Programas de computadora (software)
7232|Costos de exploración y desarrollo
7233|Fórmulas, diseños y prototipos
724|Activos biológicos
7241|Activos biológicos en desarrollo de origen animal
7242|Activos biológicos en desarrollo de origen vegetal
725|Costos de financiación capitalizados
7251|Costos de financiación – Propiedades de inversión
7252|Costos de financiación – Propiedad, planta y equipo
7253|Costos de financiación – Intangibles
7254|Costos de financiación – Activos biológicos en desarrollo
73|Descuentos, rebajas y bonificaciones obtenidos|H
731|Descuentos, rebajas y bonificaciones obtenidos
7311|Terceros
7312|Relacionadas
74|Descuentos, rebajas y bonificaciones concedidos|D
741|Descuentos, rebajas y bonificaciones concedidos
7411|Terceros
7412|Relacionadas
75|Otros ingresos de gestión|H
751|Servicios en beneficio del personal
752|Comisiones y corretajes
753|Regalías
754|Alquileres
7540|Plantas productoras
7541|Terrenos
7542|Edificaciones
7543|Maquinarias y equipos de explotación
7544|Unidades de transporte
7545|Equipos diversos
755|Recuperación de cuentas de valuación
7551|Recuperación – Cuentas de cobranza dudosa
7552|Recuperación – Desvalorización de inventarios
7553|Recuperación – Desvalorización de inversiones mobiliarias
756|Enajenación de activos inmovilizados
7561|Inversiones mobiliarias
7562|Propiedades de inversión
7563|Activos adquiridos en arrendamiento financiero
7564|Propiedad, planta y equipo
7565|Intangibles
7566|Activos biológicos
757|Recuperación de deterioro de cuentas de activos inmovilizados
7571|Recuperación de deterioro de propiedades de inversión
7572|Recuperación de deterioro de propiedad, planta y equipo
7573|Recuperación de deterioro de intangibles
7574|Recuperación de deterioro de activos biológicos
759|Otros ingresos de gestión
7591|Subsidios gubernamentales
7592|Reclamos al seguro
7593|Donaciones
7594|Devoluciones tributarias
7599|Otros ingresos de gestión
76|Ganancia por medición de activos no financieros al valor razonable|H
761|Activo realizable
7611|Mercaderías
7612|Productos terminados
7613|Activos no corrientes mantenidos para la venta
762|Activo inmovilizado
7621|Propiedades de inversión
7622|Activos biológicos
77|Ingresos financieros|H
771|Ganancia por instrumento financiero derivado
772|Rendimientos ganados
7721|Depósitos en instituciones financieras
7722|Cuentas por cobrar comerciales
7723|Préstamos otorgados
7724|Inversiones a ser mantenidas hasta el vencimiento
7725|Instrumentos financieros representativos de derecho patrimonial
773|Dividendos
774|Ingresos en operaciones de factoraje (factoring)
775|Descuentos obtenidos por pronto pago
776|Diferencia en cambio
777|Ganancia por medición de activos y pasivos financieros al valor razonable
7771|Inversiones mantenidas para negociación
7772|Otras inversiones
7773|Otras
778|Participación en resultados de entidades relacionadas
7781|Participación en los resultados de subsidiarias y asociadas bajo el método del valor patrimonial
7782|Ingresos por participaciones en negocios conjuntos
779|Otros ingresos financieros
7792|Ingresos financieros en medición a valor descontado
78|Cargas cubiertas por provisiones|H
781|Cargas cubiertas por provisiones
79|Cargas imputables a cuentas de costos y gastos|H
791|Cargas imputables a cuentas de costos y gastos
792|Gastos financieros imputables a cuentas de inventarios
80|Margen comercial|H
801|Margen comercial
81|Producción del ejercicio|H
811|Producción de bienes
812|Producción de servicios
813|Producción de activo inmovilizado
82|Valor agregado|H
821|Valor agregado
83|Excedente bruto (insuficiencia bruta) de explotación|H
831|Excedente bruto (insuficiencia bruta) de explotación
84|Resultado de explotación|H
841|Resultado de explotación
85|Resultado antes de impuesto a las ganancias|H
851|Resultado antes del impuesto a las ganancias
88|Impuesto a las ganancias|D
881|Impuesto a las ganancias – Corriente
882|Impuesto a las ganancias – Diferido
89|Determinación del resultado del ejercicio|H
891|Utilidad
892|Pérdida|D
01|Bienes y valores entregados|D
011|Bienes en préstamo, custodia y no capitalizables
012|Valores y bienes entregados en garantía
013|Activos realizables entregados en consignación
02|Derechos sobre instrumentos financieros|D
021|Primarios
022|Derivados
03|Otras cuentas de orden deudoras|D
031|Contratos aprobados
032|Bienes dados de baja
039|Diversas
04|Deudoras por contra|H
06|Bienes y valores recibidos|H
061|Bienes recibidos en préstamo y custodia
062|Valores y bienes recibidos en garantía
063|Activos realizables recibidos en consignación
07|Compromisos sobre instrumentos financieros|H
071|Primarios
072|Derivados
08|Otras cuentas de orden acreedoras|H
081|Contratos aprobados
089|Diversas
09|Acreedoras por contra|D
`;
