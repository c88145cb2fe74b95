# Texts of the page in Kazakh: a draft that no native speaker has read yet.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = Алап
scenario-choose = Сценарий
language-choose = Тіл
views = Көріністер
view-stage = Сахна
view-compare = Салыстыру
view-rounds = Кезеңдер
hold = Ұстау
let-go = Босату
undo = Кері қайтару
redo = Қайталау
reset = Бастапқыға
help = Анықтама
close = Жабу
blank-end = Экранды қайта көрсету

## Headline
headline-waiting = Алғашқы есептеу жүріп жатыр.
headline-water-enough = Жағалаудағы әр ел ең құрғақ жылында да керек судың кемінде { $share } алады.
headline-water-short = Ең құрғақ жылында керек судың { $share } мөлшерінен аз алатын елдер: { $count } / { $all }; ең аз алатыны – { $riparian }: { $least } ({ $year }).
headline-energy = { $riparian }: жылына { $energy } ГВт·сағ энергия жетпейді.
headline-storage = { $reservoir }: суы ең аз қыстың соңында толуы { $share }.

## Charts
chart-choose = { $place } график
chart-summary = { $graph }: орташа { $mean } { $unit }, ең азы { $low }, ең көбі { $high }.
chart-summary-held = { $graph }: орташа { $mean } { $unit }, ең азы { $low }, ең көбі { $high }; ұсталғаны { $held }.
graph-shortfall = Жетпейтін су: { $of }
graph-received = Алынған су: { $of }
graph-unserved = Жетпейтін энергия: { $of }
graph-hydropower = Гидроэнергия: { $of }
graph-storage = Су қоры: { $of }
graph-release = Су жіберу: { $of }
graph-inflow = Ағын келуі: { $of }
graph-flow = Ағын: { $of }
unit-m3s = м³/с
unit-MW = МВт
unit-km3 = км³
held-short = ұсталған
now-short = қазір
months = Айлар
data = Сандар
data-title = Графиктердің сандары

## River
river-title = Өзен
river-at = Өзен: { $step }
place-demand = { $name }: керек судың { $share } бөлігі
place-reservoir = { $name }: { $share } толған
place-flow = { $name }: { $flow } м³/с
time-play = Жылдарды көрсету
time-stop = Тоқтату
time-choose = Ай
kind-canal = Канал,
kind-catchment = Бастау,
kind-demand = Су пайдаланушылар,
kind-gauge = Гидробекет,
kind-hydropower = Су электр станциясы,
kind-junction = Қосылу орны,
kind-lake = Көл,
kind-outlet = Сағасы,
kind-reach = Өзен бөлігі,
kind-reservoir = Су қоймасы,
kind-wetland = Сулы-батпақты алқап,

## Levers
levers-title = Тетіктер
levers-groups = Тетік иелері
lever-less = Азырақ: { $label }
lever-more = Көбірек: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: { $least } – { $most } { $unit }. Дереккөз: { $source } ({ $confidence })
lever-varies = өзгеріп тұрады
owner-joint = Бірлесіп
owner-nature = Табиғат
riparian-letter = { $letter } елі
confidence-high = сенімділігі жоғары
confidence-medium = сенімділігі орташа
confidence-low = сенімділігі төмен
confidence-assumption = болжам

## Predict
predict-start = Алдымен болжау
predict-reveal = Ашу
predict-title = Зал екінші графиктен не күтеді?
predict-veiled = Зал өз болжамын айтқанша қисық жасырын.
predict-better = жақсырақ
predict-same = сол қалпы
predict-worse = нашарырақ

## Compare
compare-add = Осы есепті қатар қою
compare-open = Сахнада ашу
compare-remove = Алып тастау: { $name }
choice-moved = { $title }, жылжытылған тетіктер: { $count }
riparian = Жағалаудағы ел
pair = Жұп
lever = Тетік
unit = Бірлік
levers-differ = Айырмасы бар тетіктер
levers-same = Тетіктерде айырма жоқ; сценарийлердің басқа өзгерістері олардың сипаттамасында.
standings-title = A-мен салыстырғанда кімге жақсырақ, кімге нашарырақ
standings-note = Жылдық орташа. Су: тапшылық, км³. Энергия: импорт пен жетпеген бөлік, ГВт·сағ. Қоршаған орта: сулы-батпақты алқаптарға су, км³. Ақша: барлық шоттар, млн АҚШ доллары. Елге жақсырақ болса, таңбасы +.
standing-water = Су
standing-energy = Энергия
standing-environment = Қоршаған орта
standing-money = Ақша
standing-better = жақсырақ
standing-same = сол қалпы
standing-worse = нашарырақ
scatter-title = Су тапшылығы мен энергия тапшылығы
scatter-point = Жылына { $water } км³ су және { $energy } ГВт·сағ энергия жетпейді
scatter-energy = Жетпейтін энергия, ГВт·сағ жылына
scatter-water = Жетпейтін су, км³ жылына

## Pressure
pressure-title = Ынтымақтастыққа түсетін қысым
pressure-line = Ынтымақтастыққа түсетін қысым { $value }, басым бөлігі: { $part }
pressure-stale = соңғы қозғалысқа дейін
pressure-unvalidated = тексерілмеген
pressure-note = 0 мен 1 аралығындағы реттік көрсеткіш: жағдайларды ынтымақтастыққа түсіретін салмағы бойынша реттейді, мемлекеттердің ниеті мен болашақ әрекеті туралы ештеңе айтпайды.
pressure-validation = Ол тексерілмеген.
pressure-none = Мұнда көрсеткішті беру мүмкін емес.
pressure-waiting = Кімнің шешімі не әкелетінін көрсететін есептеулер жүріп жатыр; кесте содан кейін шығады.
pressure-progress = Есептеулер: { $done } / { $count }
pressure-bands = салмақтар { $weights }; түрлер { $forms }
pressure-incomplete = бір дерек жетпейді
basin-whole = Бүкіл алап
part-shortage = талаптарға қатысты тапшылық
part-nature = ағынның өзгеруі
part-flood = тасқын
part-energy = жетпейтін энергия
part-breach = келісілген ережеден ауытқу
part-change = жылдам өзгеріс
part-institutions = институттар

## Rounds
round-lock = Ұсынысты бекіту
round-unlock = Бекітуді алу
round-combine = Ұсыныстарды біріктіру
round-locked = Бекітілген ұсыныстар: { $count } / { $all }
round-trail = Өткен кезеңдер

## Why
why-title = { $place }: { $step }
why-above = Су келетін жер:
why-back = Қайту: { $place }
why-anonymous = Атаулар жасырын, сондықтан жерлер аталған шектеулер жазбасы көрсетілмейді.
why-sources = Бұл сандар қайдан алынған
why-value = Мәні
why-source = Дереккөз
why-confidence = Сенімділігі

## Status and files
run-id = Есептеу
digest = Таңба
digest-why = Осы есептеудің барлық сандарының таңбасы: кез келген машинада бірдей.
step = Қадам
scenario = Сценарий
link = Сілтеме
draft-language = Бұл мәтіндер – нобай: оны әлі тіл иесі оқыған жоқ.
link-unknown = Сілтеменің бұл нұсқа білмейтін бөліктері: { $parts }
failure = Орындалмады: { $reason }
export-title = Экрандағыны сақтау
print = Басып шығару
dropped = Ашылды: { $name }
file-unknown = { $name }: бұл бет мұндай файлды аша алмайды.

## Workbook
water-year = Су жылы
year-mean = орташа
year-low = ең аз ай
year-high = ең көп ай
sheet-years = Жылдар
sheet-riparians = Елдер
sheet-about = Есептеу туралы
sheet-wanted = Керегі
sheet-received = Алынғаны
sheet-shortfall = Жетпейтіні
sheet-unserved = Жетпейтін энергия
sheet-owner = Иесі
sheet-file = Файлда
sheet-least = Ең азы
sheet-most = Ең көбі

## Help
help-what = Бұл бетте тетік қозғалған сайын өзен алабы ай сайын есептеледі. Ешқайда ештеңе жіберілмейді.
help-trust = Бірдей тетіктер кез келген машинада бірдей сан береді; оларды есептеу нөмірі атайды. Өзеннің әр жерінің артында мәндер, дереккөздер және сенімділік тұр.
help-keys = Пернелер
anonymous = Елдерді A, B, C … деп атау
script-title = Жүргізушіге арналған жазба
script-start = Алдымен сандар қайдан алынғанын және екі график не көрсететінін айтыңыз. Әр сценарийдің алдында зал болжасын, содан кейін оны нөмірі бойынша ашыңыз.
script-ask = Ашпас бұрын сұраңыз: «{ $graph }» қандай болады – жақсырақ, сол қалпы әлде нашарырақ?
key-preset = Сценарийді нөмірі бойынша ашу
key-step = Соңғы жылжытылған тетікті қозғау
key-undo = Кері қайтару
key-redo = Қайталау
key-reset = Барлық тетіктерді орнына қою
key-hold = Салыстыру үшін осы есепті ұстау немесе босату
key-reveal = Пердені түсіру немесе көтеру
key-months = Айлар немесе жылдар
key-view = Келесі көрініс
key-blank = Бос экран
key-help = Осы анықтама
key-close = Жабу
