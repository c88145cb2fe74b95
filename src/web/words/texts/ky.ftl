# Texts of the page in Kyrgyz: a draft that no native speaker has read yet.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = Бассейн
scenario-choose = Сценарий
language-choose = Тил
views = Көрүнүштөр
view-stage = Сахна
view-compare = Салыштыруу
view-rounds = Айлампалар
hold = Кармоо
let-go = Коё берүү
undo = Артка кайтаруу
redo = Кайталоо
reset = Башына
help = Жардам
close = Жабуу
blank-end = Экранды кайра көрсөтүү

## Headline
headline-waiting = Биринчи эсептөө жүрүп жатат.
headline-water-enough = Жээктеги ар бир өлкө эң кургак жылында да керектүү суунун кеминде { $share } алат.
headline-water-short = Эң кургак жылында керектүү суунун { $share } көлөмүнөн аз алган өлкөлөр: { $count } / { $all }; эң аз алганы – { $riparian }: { $least } ({ $year }).
headline-energy = { $riparian }: жылына { $energy } ГВт·саат энергия жетишпейт.
headline-storage = { $reservoir }: суусу эң аз кыштын аягында толушу { $share }.

## Charts
chart-choose = { $place } график
chart-summary = { $graph }: орточо { $mean } { $unit }, эң азы { $low }, эң көбү { $high }.
chart-summary-held = { $graph }: орточо { $mean } { $unit }, эң азы { $low }, эң көбү { $high }; кармалганы { $held }.
graph-shortfall = Жетишпеген суу: { $of }
graph-received = Алынган суу: { $of }
graph-unserved = Жетишпеген энергия: { $of }
graph-hydropower = Гидроэнергия: { $of }
graph-storage = Суу запасы: { $of }
graph-release = Суу коё берүү: { $of }
graph-inflow = Суу келиши: { $of }
graph-flow = Агым: { $of }
unit-m3s = м³/с
unit-MW = МВт
unit-km3 = км³
held-short = кармалган
now-short = азыр
months = Айлар
data = Сандар
data-title = Графиктердин сандары

## River
river-title = Дарыя
river-at = Дарыя: { $step }
place-demand = { $name }: керектүү суунун { $share } бөлүгү
place-reservoir = { $name }: { $share } толгон
place-flow = { $name }: { $flow } м³/с
time-play = Жылдарды көрсөтүү
time-stop = Токтотуу
time-choose = Ай
kind-canal = Канал,
kind-catchment = Башат,
kind-demand = Суу пайдалануучулар,
kind-gauge = Гидропост,
kind-hydropower = ГЭС,
kind-junction = Кошулган жер,
kind-lake = Көл,
kind-outlet = Куйган жер,
kind-reach = Дарыянын бөлүгү,
kind-reservoir = Суу сактагыч,
kind-wetland = Саздак жер,

## Levers
levers-title = Рычагдар
levers-groups = Рычагдардын ээлери
lever-less = Азыраак: { $label }
lever-more = Көбүрөөк: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: { $least } – { $most } { $unit }. Булак: { $source } ({ $confidence })
lever-varies = өзгөрүп турат
owner-joint = Биргелешип
owner-nature = Жаратылыш
riparian-letter = { $letter } өлкөсү
confidence-high = ишенимдүүлүгү жогору
confidence-medium = ишенимдүүлүгү орточо
confidence-low = ишенимдүүлүгү төмөн
confidence-assumption = божомол

## Predict
predict-start = Алгач божомолдоо
predict-reveal = Ачуу
predict-title = Зал экинчи графиктен эмнени күтөт?
predict-veiled = Зал өз божомолун айтканга чейин ийри сызык жашырылган.
predict-better = жакшыраак
predict-same = ошол бойдон
predict-worse = начарыраак

## Compare
compare-add = Бул эсепти катар коюу
compare-open = Сахнада ачуу
compare-remove = Алып салуу: { $name }
choice-moved = { $title }, жылдырылган рычагдар: { $count }
riparian = Жээктеги өлкө
pair = Түгөй
lever = Рычаг
unit = Бирдик
levers-differ = Айырмасы бар рычагдар
levers-same = Рычагдарда айырма жок; сценарийлердин башка өзгөрүүлөрү алардын сыпаттамасында.
standings-title = A менен салыштырганда кимге жакшыраак, кимге начарыраак
standings-note = Жылдык орточо. Суу: жетишсиздик, км³. Энергия: импорт жана жетишпегени, ГВт·саат. Айлана-чөйрө: саздак жерлерге суу, км³. Акча: бардык эсептер, млн АКШ доллары. Өлкөгө жакшыраак болсо, белгиси +.
standing-water = Суу
standing-energy = Энергия
standing-environment = Айлана-чөйрө
standing-money = Акча
standing-better = жакшыраак
standing-same = ошол бойдон
standing-worse = начарыраак
scatter-title = Суунун жана энергиянын жетишсиздиги
scatter-point = Жылына { $water } км³ суу жана { $energy } ГВт·саат энергия жетишпейт
scatter-energy = Жетишпеген энергия, ГВт·саат жылына
scatter-water = Жетишпеген суу, км³ жылына

## Pressure
pressure-title = Кызматташтыкка түшкөн басым
pressure-line = Кызматташтыкка түшкөн басым { $value }, негизги бөлүгү: { $part }
pressure-stale = акыркы жылдырууга чейин
pressure-unvalidated = текшерилген эмес
pressure-note = 0 менен 1 ортосундагы иреттик көрсөткүч: абалдарды кызматташтыкка түшүргөн оордугу боюнча иреттейт, мамлекеттердин ниети жана келечектеги иштери жөнүндө эч нерсе айтпайт.
pressure-validation = Ал текшерилген эмес.
pressure-none = Бул жерде көрсөткүчтү берүүгө болбойт.
pressure-waiting = Кимдин чечими эмне алып келерин көрсөткөн эсептөөлөр жүрүп жатат; таблица андан кийин чыгат.
pressure-progress = Эсептөөлөр: { $done } / { $count }
pressure-bands = салмактар { $weights }; түрлөр { $forms }
pressure-incomplete = бир маалымат жетишпейт
basin-whole = Бүт бассейн
part-shortage = талаптарга карата жетишсиздик
part-nature = агымдын өзгөрүшү
part-flood = суу ташкыны
part-energy = жетишпеген энергия
part-breach = макулдашылган эрежеден четтөө
part-change = тез өзгөрүү
part-institutions = институттар

## Rounds
round-lock = Сунушту бекитүү
round-unlock = Бекитүүнү алуу
round-combine = Сунуштарды бириктирүү
round-locked = Бекитилген сунуштар: { $count } / { $all }
round-trail = Өткөн айлампалар

## Why
why-title = { $place }: { $step }
why-above = Суу келген жер:
why-back = Кайтуу: { $place }
why-anonymous = Аттар жашырылган, ошондуктан жерлер аталган чектөөлөрдүн жазуусу көрсөтүлбөйт.
why-sources = Бул сандар кайдан алынган
why-value = Мааниси
why-source = Булак
why-confidence = Ишенимдүүлүгү

## Status and files
run-id = Эсептөө
digest = Белги
digest-why = Бул эсептөөнүн бардык сандарынын белгиси: каалаган машинада бирдей.
step = Кадам
scenario = Сценарий
link = Шилтеме
draft-language = Бул тексттер – долбоор: аларды тил ээси азырынча окуган жок.
link-unknown = Шилтеменин бул версия билбеген бөлүктөрү: { $parts }
failure = Болбой калды: { $reason }
export-title = Экрандагыны сактоо
print = Басып чыгаруу
dropped = Ачылды: { $name }
file-unknown = { $name }: бул барак мындай файлды ача албайт.

## Workbook
water-year = Суу жылы
year-mean = орточо
year-low = эң аз ай
year-high = эң көп ай
sheet-years = Жылдар
sheet-riparians = Өлкөлөр
sheet-about = Эсептөө жөнүндө
sheet-wanted = Керектүүсү
sheet-received = Алынганы
sheet-shortfall = Жетишпегени
sheet-unserved = Жетишпеген энергия
sheet-owner = Ээси
sheet-file = Файлда
sheet-least = Эң азы
sheet-most = Эң көбү

## Help
help-what = Бул баракта рычаг жылган сайын дарыя бассейни айма-ай эсептелет. Эч жакка эч нерсе жөнөтүлбөйт.
help-trust = Бирдей рычагдар каалаган машинада бирдей сандарды берет; аларды эсептөө номери атайт. Дарыянын ар бир жеринин артында маанилер, булактар жана ишенимдүүлүк турат.
help-keys = Баскычтар
anonymous = Өлкөлөрдү A, B, C … деп атоо
script-title = Алып баруучуга жазма
script-start = Алгач сандар кайдан алынганын жана эки график эмнени көрсөтөрүн айтыңыз. Ар бир сценарийдин алдында зал божомолдосун, андан кийин аны номери боюнча ачыңыз.
script-ask = Ачаардан мурда сураңыз: «{ $graph }» кандай болот – жакшыраак, ошол бойдонбу же начарыраакпы?
key-preset = Сценарийди номери боюнча ачуу
key-step = Акыркы жылдырылган рычагды жылдыруу
key-undo = Артка кайтаруу
key-redo = Кайталоо
key-reset = Бардык рычагдарды ордуна коюу
key-hold = Салыштыруу үчүн бул эсепти кармоо же коё берүү
key-reveal = Парданы түшүрүү же көтөрүү
key-months = Айлар же жылдар
key-view = Кийинки көрүнүш
key-blank = Бош экран
key-help = Бул жардам
key-close = Жабуу
