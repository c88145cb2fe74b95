# Texts of the page in Russian.
# The same keys and inserts as en.ftl; no case ending is put on an insert, as names stand in the nominative.

## Bar
basin-choose = Бассейн
scenario-choose = Сценарий
language-choose = Язык
views = Виды
view-stage = Сцена
view-compare = Сравнение
view-rounds = Раунды
hold = Закрепить
let-go = Отпустить
undo = Отменить
redo = Повторить
reset = Сбросить
help = Справка
close = Закрыть
blank-end = Снова показать экран

## Headline
headline-waiting = Идёт первый расчёт.
headline-water-enough = Каждая прибрежная страна получает не менее { $share } нужной ей воды даже в самый маловодный для неё год.
headline-water-short = Получают менее { $share } нужной воды в самый маловодный для себя год: { $count } из { $all } стран; меньше всех – { $riparian }, { $least } ({ $year }).
headline-energy = { $riparian }: нехватка энергии { $energy } ГВт·ч в год.
headline-storage = { $reservoir }: наполнение в конце самой маловодной зимы { $share }.

## Charts
chart-choose = График { $place }
chart-summary = { $graph }: среднее { $mean } { $unit }, от { $low } до { $high }.
chart-summary-held = { $graph }: среднее { $mean } { $unit }, от { $low } до { $high }; закреплено { $held }.
graph-shortfall = Нехватка воды: { $of }
graph-received = Получено воды: { $of }
graph-unserved = Нехватка энергии: { $of }
graph-hydropower = Выработка ГЭС: { $of }
graph-storage = Объём воды: { $of }
graph-release = Попуск: { $of }
graph-inflow = Приток: { $of }
graph-flow = Расход: { $of }
unit-m3s = м³/с
unit-MW = МВт
unit-km3 = км³
held-short = закреплено
now-short = сейчас
months = Месяцы
data = Числа
data-title = Числа графиков

## River
river-title = Река
river-at = Река: { $step }
place-demand = { $name }: { $share } нужной воды
place-reservoir = { $name }: наполнение { $share }
place-flow = { $name }: { $flow } м³/с
time-play = Показать годы
time-stop = Стоп
time-choose = Месяц
kind-canal = Канал,
kind-catchment = Верховье,
kind-demand = Водопользователи,
kind-gauge = Гидропост,
kind-hydropower = ГЭС,
kind-junction = Слияние,
kind-lake = Озеро,
kind-outlet = Устье,
kind-reach = Участок реки,
kind-reservoir = Водохранилище,
kind-wetland = Водно-болотное угодье,

## Levers
levers-title = Рычаги
levers-groups = Владельцы рычагов
lever-less = Меньше: { $label }
lever-more = Больше: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: от { $least } до { $most } { $unit }. Источник: { $source } ({ $confidence })
lever-varies = меняется
owner-joint = Совместно
owner-nature = Природа
riparian-letter = Страна { $letter }
confidence-high = высокая достоверность
confidence-medium = средняя достоверность
confidence-low = низкая достоверность
confidence-assumption = допущение

## Predict
predict-start = Сначала прогноз
predict-reveal = Открыть
predict-title = Чего зал ждёт от второго графика?
predict-veiled = Кривая скрыта, пока зал не выскажет своё предположение.
predict-better = лучше
predict-same = без изменений
predict-worse = хуже

## Compare
compare-add = Поставить этот расчёт рядом
compare-open = Открыть на сцене
compare-remove = Убрать: { $name }
choice-moved = { $title }, сдвинуто рычагов: { $count }
riparian = Страна
pair = Пара
lever = Рычаг
unit = Единица
levers-differ = Различающиеся рычаги
levers-same = Рычаги не различаются; прочие изменения названы в описаниях сценариев.
standings-title = Кому лучше и кому хуже, чем в A
standings-note = Средние за год. Вода: нехватка, км³. Энергия: ввоз и нехватка, ГВт·ч. Природа: вода водно-болотным угодьям, км³. Деньги: все счета, млн долл. США. Знак +, где стране лучше.
standing-water = Вода
standing-energy = Энергия
standing-environment = Природа
standing-money = Деньги
standing-better = лучше
standing-same = так же
standing-worse = хуже
scatter-title = Нехватка воды и нехватка энергии
scatter-point = Не хватает { $water } км³ воды и { $energy } ГВт·ч энергии в год
scatter-energy = Нехватка энергии, ГВт·ч в год
scatter-water = Нехватка воды, км³ в год

## Pressure
pressure-title = Давление на сотрудничество
pressure-line = Давление на сотрудничество { $value }, больше всего { $part }
pressure-stale = до последнего изменения
pressure-unvalidated = не проверено
pressure-note = Порядковый показатель от 0 до 1: он располагает положения по тому, насколько они затрудняют сотрудничество, и ничего не говорит о намерениях и будущих действиях государств.
pressure-validation = Показатель не прошёл проверку по событиям.
pressure-none = Здесь показатель дать нельзя.
pressure-waiting = Идут расчёты, которые показывают, чьи решения что вносят; затем появится таблица.
pressure-progress = Расчётов: { $done } из { $count }
pressure-bands = веса { $weights }; формы { $forms }
pressure-incomplete = не хватает исходных данных
basin-whole = Весь бассейн
part-shortage = нехватка против заявленных прав
part-nature = изменение стока
part-flood = паводок
part-energy = нехватка энергии
part-breach = отступление от правил
part-change = быстрое изменение
part-institutions = институты

## Rounds
round-lock = Зафиксировать
round-unlock = Снять фиксацию
round-combine = Объединить предложения
round-locked = Зафиксировано предложений: { $count } из { $all }
round-trail = Прошедшие раунды

## Why
why-title = { $place }: { $step }
why-above = Вода приходит отсюда:
why-back = Назад: { $place }
why-anonymous = Имена скрыты, поэтому запись ограничений, где названы места, не показана.
why-sources = Откуда эти числа
why-value = Величина
why-source = Источник
why-confidence = Достоверность

## Status and files
run-id = Расчёт
digest = Отпечаток
digest-why = Отпечаток всех чисел этого расчёта: он один и тот же на любой машине.
step = Шаг
scenario = Сценарий
link = Ссылка
draft-language = Эти тексты – черновик: носитель языка их ещё не читал.
link-unknown = Части ссылки, которых эта версия не знает: { $parts }
failure = Не получилось: { $reason }
export-title = Сохранить то, что на экране
print = Печать
dropped = Открыто: { $name }
file-unknown = { $name }: такой файл эта страница открыть не может.

## Workbook
water-year = Водный год
year-mean = среднее
year-low = наименьший месяц
year-high = наибольший месяц
sheet-years = Годы
sheet-riparians = Страны
sheet-about = О расчёте
sheet-wanted = Нужно
sheet-received = Получено
sheet-shortfall = Не хватает
sheet-unserved = Нехватка энергии
sheet-owner = Владелец
sheet-file = В файле
sheet-least = Наименьшее
sheet-most = Наибольшее

## Help
help-what = На этой странице помесячно считается речной бассейн, заново при каждом движении рычага. Никуда ничего не отправляется.
help-trust = Одни и те же рычаги дают одни и те же числа на любой машине; их называет номер расчёта. За каждым местом реки стоят значения, источники и достоверность.
help-keys = Клавиши
anonymous = Называть страны A, B, C …
script-title = Памятка ведущему
script-start = Сначала скажите, откуда взяты числа и что показывают два графика. Перед каждым сценарием пусть зал выскажет предположение; затем откройте сценарий по номеру.
script-ask = Спросите до показа: что станет с графиком «{ $graph }» – лучше, так же или хуже?
key-preset = Открыть сценарий по его номеру
key-step = Сдвинуть последний рычаг
key-undo = Отменить
key-redo = Повторить
key-reset = Вернуть все рычаги
key-hold = Закрепить этот расчёт для сравнения или отпустить
key-reveal = Опустить или поднять завесу
key-months = Месяцы или годы
key-view = Следующий вид
key-blank = Пустой экран
key-help = Эта справка
key-close = Закрыть
