# Texts of the page in Tajik: a draft that no native speaker has read yet.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = Ҳавза
scenario-choose = Сенария
language-choose = Забон
views = Намудҳо
view-stage = Саҳна
view-compare = Муқоиса
view-rounds = Давраҳо
hold = Нигоҳ доштан
let-go = Раҳо кардан
undo = Баргардондан
redo = Такрор
reset = Аз нав
help = Роҳнамо
close = Пӯшидан
blank-end = Экранро боз нишон додан

## Headline
headline-waiting = Ҳисоби аввал дар ҷараён аст.
headline-water-enough = Ҳар кишвари соҳилӣ ҳатто дар соли хушктарини худ ақаллан { $share } оби лозимаро мегирад.
headline-water-short = Кишварҳое, ки дар соли хушктарини худ аз { $share } оби лозима камтар мегиранд: { $count } аз { $all }; аз ҳама кам – { $riparian }: { $least } ({ $year }).
headline-energy = { $riparian }: дар як сол { $energy } ГВт·соат энергия намерасад.
headline-storage = { $reservoir }: дар охири камобтарин зимистон { $share } пур аст.

## Charts
chart-choose = Графики { $place }
chart-summary = { $graph }: миёна { $mean } { $unit }, аз { $low } то { $high }.
chart-summary-held = { $graph }: миёна { $mean } { $unit }, аз { $low } то { $high }; нигоҳдошта { $held }.
graph-shortfall = Камбуди об: { $of }
graph-received = Оби гирифташуда: { $of }
graph-unserved = Камбуди энергия: { $of }
graph-hydropower = Гидроэнергия: { $of }
graph-storage = Захираи об: { $of }
graph-release = Сардиҳии об: { $of }
graph-inflow = Воридшавии об: { $of }
graph-flow = Ҷараён: { $of }
unit-m3s = м³/с
unit-MW = МВт
unit-km3 = км³
held-short = нигоҳдошта
now-short = ҳозир
months = Моҳҳо
data = Рақамҳо
data-title = Рақамҳои графикҳо

## River
river-title = Дарё
river-at = Дарё: { $step }
place-demand = { $name }: { $share } оби лозима
place-reservoir = { $name }: { $share } пур
place-flow = { $name }: { $flow } м³/с
time-play = Намоиши солҳо
time-stop = Ист
time-choose = Моҳ
kind-canal = Канал,
kind-catchment = Саргаҳ,
kind-demand = Истифодабарандагон,
kind-gauge = Дидбонгоҳи об,
kind-hydropower = НБО,
kind-junction = Ҷои пайвастан,
kind-lake = Кӯл,
kind-outlet = Резишгоҳ,
kind-reach = Қитъаи дарё,
kind-reservoir = Обанбор,
kind-wetland = Ботлоқзор,

## Levers
levers-title = Фишангҳо
levers-groups = Соҳибони фишангҳо
lever-less = Камтар: { $label }
lever-more = Бештар: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: аз { $least } то { $most } { $unit }. Манбаъ: { $source } ({ $confidence })
lever-varies = тағйирёбанда
owner-joint = Якҷоя
owner-nature = Табиат
riparian-letter = Кишвари { $letter }
confidence-high = боварии баланд
confidence-medium = боварии миёна
confidence-low = боварии паст
confidence-assumption = тахмин

## Predict
predict-start = Аввал пешгӯӣ
predict-reveal = Кушодан
predict-title = Толор аз графики дуюм чӣ интизор аст?
predict-veiled = То тахмини толор хат пинҳон аст.
predict-better = беҳтар
predict-same = ҳамон хел
predict-worse = бадтар

## Compare
compare-add = Ин ҳисобро дар паҳлу мондан
compare-open = Дар саҳна кушодан
compare-remove = Гирифтан: { $name }
choice-moved = { $title }, фишангҳои ҷунбонидашуда: { $count }
riparian = Кишвари соҳилӣ
pair = Ҷуфт
lever = Фишанг
unit = Воҳид
levers-differ = Фишангҳое, ки фарқ доранд
levers-same = Фишангҳо фарқ надоранд; дигар тағйироти сенарияҳо дар тавсифи онҳост.
standings-title = Ба кӣ аз A беҳтар ва ба кӣ бадтар аст
standings-note = Миёнаи солона. Об: камбуд, км³. Энергия: воридот ва камбуд, ГВт·соат. Муҳити зист: об ба ботлоқзорҳо, км³. Пул: ҳамаи ҳисобҳо, млн доллари ИМА. Агар ба кишвар беҳтар бошад, аломат + аст.
standing-water = Об
standing-energy = Энергия
standing-environment = Муҳити зист
standing-money = Пул
standing-better = беҳтар
standing-same = ҳамон
standing-worse = бадтар
scatter-title = Камбуди об ва камбуди энергия
scatter-point = Дар як сол { $water } км³ об ва { $energy } ГВт·соат энергия намерасад
scatter-energy = Камбуди энергия, ГВт·соат дар сол
scatter-water = Камбуди об, км³ дар сол

## Pressure
pressure-title = Фишор ба ҳамкорӣ
pressure-line = Фишор ба ҳамкорӣ { $value }, бештар { $part }
pressure-stale = пеш аз ҳаракати охирин
pressure-unvalidated = санҷида нашудааст
pressure-note = Нишондиҳандаи тартибӣ аз 0 то 1: вазъиятҳоро аз рӯи фишоре, ки ба ҳамкорӣ меоранд, тартиб медиҳад ва дар бораи нияту амали ояндаи давлатҳо чизе намегӯяд.
pressure-validation = Он санҷида нашудааст.
pressure-none = Дар ин ҷо нишондиҳанда дода намешавад.
pressure-waiting = Ҳисобҳое, ки нишон медиҳанд қарори кӣ чӣ меорад, дар ҷараёнанд; ҷадвал баъд меояд.
pressure-progress = Ҳисобҳо: { $done } аз { $count }
pressure-bands = вазнҳо { $weights }; шаклҳо { $forms }
pressure-incomplete = як маълумот намерасад
basin-whole = Тамоми ҳавза
part-shortage = камбуд нисбат ба талабҳо
part-nature = тағйири ҷараён
part-flood = обхезӣ
part-energy = камбуди энергия
part-breach = дуршавӣ аз қоидаҳои мувофиқашуда
part-change = тағйири тез
part-institutions = ниҳодҳо

## Rounds
round-lock = Пешниҳодро бастан
round-unlock = Кушодан
round-combine = Пешниҳодҳоро якҷоя кардан
round-locked = Пешниҳодҳои басташуда: { $count } аз { $all }
round-trail = Давраҳои гузашта

## Why
why-title = { $place }: { $step }
why-above = Об аз ин ҷо меояд:
why-back = Бозгашт: { $place }
why-anonymous = Номҳо пинҳонанд, бинобар ин сабти маҳдудиятҳо, ки ҷойҳоро ном мебарад, нишон дода намешавад.
why-sources = Ин рақамҳо аз куҷо
why-value = Қимат
why-source = Манбаъ
why-confidence = Боварӣ

## Status and files
run-id = Ҳисоб
digest = Нақш
digest-why = Нақши ҳамаи рақамҳои ин ҳисоб: дар ҳар мошин якхела аст.
step = Қадам
scenario = Сенария
link = Пайванд
draft-language = Ин матнҳо сиёҳнавис мебошанд: ҳанӯз соҳибзабон онҳоро нахондааст.
link-unknown = Қисмҳои пайванд, ки ин нусха намешиносад: { $parts }
failure = Нашуд: { $reason }
export-title = Нигоҳ доштани он чи дар экран аст
print = Чоп
dropped = Кушода шуд: { $name }
file-unknown = { $name }: ин саҳифа чунин файлро кушода наметавонад.

## Workbook
water-year = Соли обӣ
year-mean = миёна
year-low = моҳи камтарин
year-high = моҳи бештарин
sheet-years = Солҳо
sheet-riparians = Кишварҳо
sheet-about = Дар бораи ҳисоб
sheet-wanted = Лозим
sheet-received = Гирифташуда
sheet-shortfall = Камбуд
sheet-unserved = Камбуди энергия
sheet-owner = Соҳиб
sheet-file = Дар файл
sheet-least = Камтарин
sheet-most = Бештарин

## Help
help-what = Дар ин саҳифа ҳавзаи дарё ҳангоми ҳар ҳаракати фишанг моҳ ба моҳ ҳисоб мешавад. Ҳеҷ чиз ба ҷое фиристода намешавад.
help-trust = Ҳамон фишангҳо дар ҳар мошин ҳамон рақамҳоро медиҳанд; рақами ҳисоб онҳоро ном мебарад. Дар паси ҳар ҷои дарё қиматҳо, манбаъҳо ва боварӣ меистанд.
help-keys = Тугмаҳо
anonymous = Кишварҳоро A, B, C … номидан
script-title = Роҳнамои баранда
script-start = Аввал гӯед, ки рақамҳо аз куҷоянд ва ду график чиро нишон медиҳанд. Пеш аз ҳар сенария толор тахмин кунад, баъд онро аз рӯи рақамаш кушоед.
script-ask = Пеш аз кушодан пурсед: «{ $graph }» чӣ мешавад – беҳтар, ҳамон хел ё бадтар?
key-preset = Сенарияро аз рӯи рақамаш кушодан
key-step = Фишанги охиринро ҷунбонидан
key-undo = Баргардондан
key-redo = Такрор
key-reset = Ҳамаи фишангҳо ба ҷои аввал
key-hold = Ин ҳисобро барои муқоиса нигоҳ доштан ё раҳо кардан
key-reveal = Пардаро фуровардан ё бардоштан
key-months = Моҳҳо ё солҳо
key-view = Намуди оянда
key-blank = Экрани холӣ
key-help = Ин роҳнамо
key-close = Пӯшидан
