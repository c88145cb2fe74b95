# Texts of the page in Dari, written from right to left.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = حوزه
scenario-choose = سناریو
language-choose = زبان
views = نماها
view-stage = صحنه
view-compare = مقایسه
view-rounds = دورها
hold = نگه‌داشتن
let-go = رهاکردن
undo = برگشت
redo = دوباره
reset = از سر
help = رهنما
close = بستن
blank-end = صفحه را دوباره نشان بده

## Headline
headline-waiting = نخستین محاسبه در جریان است.
headline-water-enough = هر کشور ساحلی، حتی در خشک‌ترین سال خود، دست‌کم { $share } آب مورد نیازش را می‌گیرد.
headline-water-short = { $count } کشور از { $all } کشور ساحلی در خشک‌ترین سال خود کمتر از { $share } آب مورد نیاز را می‌گیرند؛ کمترین: { $riparian }، { $least } در { $year }.
headline-energy = { $riparian } سالانه { $energy } گیگاوات‌ساعت انرژی کم دارد.
headline-storage = { $reservoir } در پایان کم‌آب‌ترین زمستان { $share } پر است.

## Charts
chart-choose = نمودار { $place }
chart-summary = { $graph }: اوسط { $mean } { $unit }، از { $low } تا { $high }.
chart-summary-held = { $graph }: اوسط { $mean } { $unit }، از { $low } تا { $high }؛ نگه‌داشته { $held }.
graph-shortfall = کمبود آب، { $of }
graph-received = آب دریافتی، { $of }
graph-unserved = کمبود انرژی، { $of }
graph-hydropower = برق آبی، { $of }
graph-storage = ذخیره، { $of }
graph-release = رهاسازی، { $of }
graph-inflow = جریان ورودی، { $of }
graph-flow = جریان، { $of }
unit-m3s = m³/s
unit-MW = MW
unit-km3 = km³
held-short = نگه‌داشته
now-short = اکنون
months = ماه‌ها
data = ارقام
data-title = ارقام نمودارها

## River
river-title = دریا
river-at = دریا در { $step }
place-demand = { $name }: { $share } آب مورد نیاز
place-reservoir = { $name }: { $share } پر
place-flow = { $name }: { $flow } m³/s
time-play = نمایش سال‌ها
time-stop = ایست
time-choose = ماه
kind-canal = کانال،
kind-catchment = سرچشمه،
kind-demand = آب‌بران،
kind-gauge = ستیشن سنجش،
kind-hydropower = دستگاه برق،
kind-junction = محل پیوستن،
kind-lake = جهیل،
kind-outlet = خروجی،
kind-reach = بخش دریا،
kind-reservoir = ذخیرهٔ آب،
kind-wetland = تالاب،

## Levers
levers-title = اهرم‌ها
levers-groups = صاحبان اهرم‌ها
lever-less = کمتر: { $label }
lever-more = بیشتر: { $label }
lever-number = { $label }، { $unit }
lever-source = { $label }: از { $least } تا { $most } { $unit }. منبع: { $source } ({ $confidence })
lever-varies = متغیر
owner-joint = مشترک
owner-nature = طبیعت
riparian-letter = کشور { $letter }
confidence-high = اطمینان بلند
confidence-medium = اطمینان متوسط
confidence-low = اطمینان پایین
confidence-assumption = فرض

## Predict
predict-start = نخست پیش‌بینی
predict-reveal = آشکارکردن
predict-title = تالار از نمودار دوم چه توقع دارد؟
predict-veiled = منحنی پنهان است تا تالار حدس بزند.
predict-better = بهتر
predict-same = همان‌گونه
predict-worse = بدتر

## Compare
compare-add = این محاسبه را پهلو بگذار
compare-open = گشودن در صحنه
compare-remove = برداشتن { $name }
choice-moved = { $title }، اهرم‌های جابه‌جاشده: { $count }
riparian = کشور ساحلی
pair = جوره
lever = اهرم
unit = واحد
levers-differ = اهرم‌هایی که فرق دارند
levers-same = هیچ اهرمی فرق ندارد؛ دیگر تفاوت‌های سناریوها در شرح آن‌ها آمده است.
standings-title = وضع کی از A بهتر و وضع کی بدتر است
standings-note = اوسط سالانه. آب: کمبود، km³. انرژی: واردات و کمبود، GWh. محیط زیست: آب تالاب‌ها، km³. پول: همهٔ حساب‌ها، میلیون دالر امریکایی. نشانهٔ + یعنی وضع کشور بهتر است.
standing-water = آب
standing-energy = انرژی
standing-environment = محیط زیست
standing-money = پول
standing-better = بهتر
standing-same = همان
standing-worse = بدتر
scatter-title = کمبود آب در برابر کمبود انرژی
scatter-point = کمبود سالانه: { $water } km³ آب و { $energy } GWh انرژی
scatter-energy = کمبود انرژی، GWh در سال
scatter-water = کمبود آب، km³ در سال

## Pressure
pressure-title = فشار بر همکاری
pressure-line = فشار بر همکاری { $value }، بیشتر از { $part }
pressure-stale = پیش از آخرین تغییر
pressure-unvalidated = تأیید نشده
pressure-note = شاخصی ترتیبی میان ۰ و ۱: وضعیت‌ها را از روی فشاری که بر همکاری می‌آورند مرتب می‌کند و دربارهٔ نیت یا کار آیندهٔ دولت‌ها چیزی نمی‌گوید.
pressure-validation = این شاخص با رویدادها تأیید نشده است.
pressure-none = شاخص در اینجا داده نمی‌شود.
pressure-waiting = محاسبه‌هایی که نشان می‌دهند تصمیم کدام طرف چه می‌آورد در جریان است؛ جدول پس از آن می‌آید.
pressure-progress = { $done } از { $count } محاسبه
pressure-bands = وزن‌ها { $weights }؛ شکل‌ها { $forms }
pressure-incomplete = یک داده کم است
basin-whole = همهٔ حوزه
part-shortage = کمبود نسبت به ادعاها
part-nature = تغییر جریان
part-flood = سیلاب
part-energy = کمبود انرژی
part-breach = انحراف از قواعد توافق‌شده
part-change = تغییر سریع
part-institutions = نهادها

## Rounds
round-lock = قفل‌کردن پیشنهاد
round-unlock = بازکردن قفل
round-combine = یک‌جا کردن پیشنهادها
round-locked = { $count } از { $all } پیشنهاد قفل شده است
round-trail = دورهای گذشته

## Why
why-title = { $place } در { $step }
why-above = آب می‌آید از:
why-back = بازگشت به { $place }
why-anonymous = نام‌ها پنهان است؛ ازاین‌رو ثبت محدودیت‌ها، که نام جای‌ها را دارد، نشان داده نمی‌شود.
why-sources = این ارقام از کجاست
why-value = مقدار
why-source = منبع
why-confidence = اطمینان

## Status and files
run-id = محاسبه
digest = اثر انگشت
digest-why = اثر انگشت همهٔ ارقام این محاسبه: در هر ماشین همان است.
step = گام
scenario = سناریو
link = پیوند
draft-language = این متن‌ها مسوده است: هنوز گویندهٔ بومی آن‌ها را نخوانده است.
link-unknown = بخش‌هایی از پیوند که این نسخه نمی‌شناسد: { $parts }
failure = نشد: { $reason }
export-title = ذخیره‌کردن آنچه روی صفحه است
print = چاپ
dropped = { $name } باز است.
file-unknown = { $name } فایلی نیست که این صفحه بتواند باز کند.

## Workbook
water-year = سال آبی
year-mean = اوسط
year-low = کمترین ماه
year-high = بیشترین ماه
sheet-years = سال‌ها
sheet-riparians = کشورها
sheet-about = دربارهٔ محاسبه
sheet-wanted = مورد نیاز
sheet-received = دریافتی
sheet-shortfall = کمبود
sheet-unserved = کمبود انرژی
sheet-owner = صاحب
sheet-file = در فایل
sheet-least = کمترین
sheet-most = بیشترین

## Help
help-what = در این صفحه حوزهٔ یک دریا ماه‌به‌ماه، با هر حرکت اهرم، محاسبه می‌شود. هیچ چیزی به جایی فرستاده نمی‌شود.
help-trust = همان اهرم‌ها در هر ماشین همان ارقام را می‌دهد؛ شمارهٔ محاسبه نشانی آن‌هاست. پشت هر جای دریا مقدار، منبع و اطمینان آن آمده است.
help-keys = کلیدها
anonymous = کشورها را A، B، C … بنام
script-title = راهنمای گرداننده
script-start = نخست بگویید ارقام از کجاست و دو نمودار چه را نشان می‌دهد. پیش از هر سناریو بگذارید تالار حدس بزند؛ سپس آن را با شماره‌اش بگشایید.
script-ask = پیش از گشودن بپرسید: «{ $graph }» چه می‌شود؛ بهتر، همان‌گونه یا بدتر؟
key-preset = گشودن سناریو از روی شماره‌اش
key-step = حرکت‌دادن آخرین اهرم
key-undo = برگشت
key-redo = دوباره
key-reset = همهٔ اهرم‌ها به جای نخست
key-hold = نگه‌داشتن این محاسبه برای مقایسه، یا رهاکردن آن
key-reveal = انداختن یا برداشتن پرده
key-months = ماه‌ها یا سال‌ها
key-view = نمای بعدی
key-blank = صفحهٔ خالی
key-help = این رهنما
key-close = بستن
