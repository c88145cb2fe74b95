# Texts of the page in Uzbek: a draft that no native speaker has read yet.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = Havza
scenario-choose = Ssenariy
language-choose = Til
views = Koʻrinishlar
view-stage = Sahna
view-compare = Taqqoslash
view-rounds = Bosqichlar
hold = Ushlab turish
let-go = Qoʻyib yuborish
undo = Ortga
redo = Takrorlash
reset = Boshidan
help = Yordam
close = Yopish
blank-end = Ekranni yana koʻrsatish

## Headline
headline-waiting = Birinchi hisob bajarilmoqda.
headline-water-enough = Sohildagi har bir davlat eng qurgʻoq yilida ham kerakli suvning kamida { $share } qismini oladi.
headline-water-short = Eng qurgʻoq yilida kerakli suvning { $share } qismidan kam oladigan davlatlar: { $count } / { $all }; eng kam oladigani – { $riparian }: { $least } ({ $year }).
headline-energy = { $riparian }: yiliga { $energy } GVt·soat energiya yetishmaydi.
headline-storage = { $reservoir }: eng kamsuv qish oxirida toʻlaligi { $share }.

## Charts
chart-choose = { $place } grafik
chart-summary = { $graph }: oʻrtacha { $mean } { $unit }, eng kami { $low }, eng koʻpi { $high }.
chart-summary-held = { $graph }: oʻrtacha { $mean } { $unit }, eng kami { $low }, eng koʻpi { $high }; ushlab turilgani { $held }.
graph-shortfall = Yetishmaydigan suv: { $of }
graph-received = Olingan suv: { $of }
graph-unserved = Yetishmaydigan energiya: { $of }
graph-hydropower = Gidroenergiya: { $of }
graph-storage = Suv zaxirasi: { $of }
graph-release = Suv chiqarish: { $of }
graph-inflow = Suv kelishi: { $of }
graph-flow = Oqim: { $of }
unit-m3s = m³/s
unit-MW = MVt
unit-km3 = km³
held-short = ushlab turilgan
now-short = hozir
months = Oylar
data = Raqamlar
data-title = Grafiklarning raqamlari

## River
river-title = Daryo
river-at = Daryo: { $step }
place-demand = { $name }: kerakli suvning { $share } qismi
place-reservoir = { $name }: { $share } toʻla
place-flow = { $name }: { $flow } m³/s
time-play = Yillarni koʻrsatish
time-stop = Toʻxtatish
time-choose = Oy
kind-canal = Kanal,
kind-catchment = Boshlanish joyi,
kind-demand = Suvdan foydalanuvchilar,
kind-gauge = Gidropost,
kind-hydropower = GES,
kind-junction = Qoʻshilish joyi,
kind-lake = Koʻl,
kind-outlet = Quyilish joyi,
kind-reach = Daryo qismi,
kind-reservoir = Suv ombori,
kind-wetland = Botqoqlik,

## Levers
levers-title = Richaglar
levers-groups = Richaglar egalari
lever-less = Kamroq: { $label }
lever-more = Koʻproq: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: { $least } – { $most } { $unit }. Manba: { $source } ({ $confidence })
lever-varies = oʻzgarib turadi
owner-joint = Birgalikda
owner-nature = Tabiat
riparian-letter = { $letter } davlati
confidence-high = ishonchliligi yuqori
confidence-medium = ishonchliligi oʻrta
confidence-low = ishonchliligi past
confidence-assumption = taxmin

## Predict
predict-start = Avval taxmin
predict-reveal = Ochish
predict-title = Zal ikkinchi grafikdan nima kutadi?
predict-veiled = Zal oʻz taxminini aytguncha egri chiziq yashirin.
predict-better = yaxshiroq
predict-same = oʻsha holda
predict-worse = yomonroq

## Compare
compare-add = Bu hisobni yoniga qoʻyish
compare-open = Sahnada ochish
compare-remove = Olib tashlash: { $name }
choice-moved = { $title }, surilgan richaglar: { $count }
riparian = Sohil davlati
pair = Juftlik
lever = Richag
unit = Birlik
levers-differ = Farq qiladigan richaglar
levers-same = Richaglarda farq yoʻq; ssenariylarning boshqa oʻzgarishlari ularning tavsifida.
standings-title = A bilan taqqoslaganda kimga yaxshiroq, kimga yomonroq
standings-note = Yillik oʻrtacha. Suv: tanqislik, km³. Energiya: import va yetishmagani, GVt·soat. Atrof-muhit: botqoqliklarga suv, km³. Pul: barcha hisoblar, mln AQSH dollari. Davlatga yaxshiroq boʻlsa, belgisi +.
standing-water = Suv
standing-energy = Energiya
standing-environment = Atrof-muhit
standing-money = Pul
standing-better = yaxshiroq
standing-same = oʻsha
standing-worse = yomonroq
scatter-title = Suv va energiya tanqisligi
scatter-point = Yiliga { $water } km³ suv va { $energy } GVt·soat energiya yetishmaydi
scatter-energy = Yetishmaydigan energiya, GVt·soat yiliga
scatter-water = Yetishmaydigan suv, km³ yiliga

## Pressure
pressure-title = Hamkorlikka bosim
pressure-line = Hamkorlikka bosim { $value }, asosiy qismi: { $part }
pressure-stale = oxirgi harakatdan oldin
pressure-unvalidated = tekshirilmagan
pressure-note = 0 va 1 oraligʻidagi tartib koʻrsatkichi: vaziyatlarni hamkorlikka tushiradigan ogʻirligi boʻyicha tartiblaydi, davlatlarning niyati va kelajakdagi ishlari haqida hech narsa demaydi.
pressure-validation = U tekshirilmagan.
pressure-none = Bu yerda koʻrsatkichni berib boʻlmaydi.
pressure-waiting = Kimning qarori nima olib kelishini koʻrsatadigan hisoblar bajarilmoqda; jadval keyin chiqadi.
pressure-progress = Hisoblar: { $done } / { $count }
pressure-bands = vaznlar { $weights }; shakllar { $forms }
pressure-incomplete = bir maʼlumot yetishmaydi
basin-whole = Butun havza
part-shortage = talablarga nisbatan tanqislik
part-nature = oqimning oʻzgarishi
part-flood = suv toshqini
part-energy = yetishmaydigan energiya
part-breach = kelishilgan qoidadan chetlanish
part-change = tez oʻzgarish
part-institutions = institutlar

## Rounds
round-lock = Taklifni qulflash
round-unlock = Qulfni ochish
round-combine = Takliflarni birlashtirish
round-locked = Qulflangan takliflar: { $count } / { $all }
round-trail = Oʻtgan bosqichlar

## Why
why-title = { $place }: { $step }
why-above = Suv shu yerdan keladi:
why-back = Qaytish: { $place }
why-anonymous = Nomlar yashirin, shuning uchun joylar nomi bor cheklovlar yozuvi koʻrsatilmaydi.
why-sources = Bu raqamlar qayerdan olingan
why-value = Qiymat
why-source = Manba
why-confidence = Ishonchlilik

## Status and files
run-id = Hisob
digest = Iz
digest-why = Bu hisobning barcha raqamlari izi: har qanday mashinada bir xil.
step = Qadam
scenario = Ssenariy
link = Havola
draft-language = Bu matnlar – qoralama: ularni hali til egasi oʻqimagan.
link-unknown = Havolaning bu versiya bilmaydigan qismlari: { $parts }
failure = Boʻlmadi: { $reason }
export-title = Ekrandagini saqlash
print = Chop etish
dropped = Ochildi: { $name }
file-unknown = { $name }: bu sahifa bunday faylni ocha olmaydi.

## Workbook
water-year = Suv yili
year-mean = oʻrtacha
year-low = eng kam oy
year-high = eng koʻp oy
sheet-years = Yillar
sheet-riparians = Davlatlar
sheet-about = Hisob haqida
sheet-wanted = Kerakli
sheet-received = Olingan
sheet-shortfall = Yetishmagan
sheet-unserved = Yetishmaydigan energiya
sheet-owner = Egasi
sheet-file = Faylda
sheet-least = Eng kami
sheet-most = Eng koʻpi

## Help
help-what = Bu sahifada richag har surilganda daryo havzasi oyma-oy hisoblanadi. Hech qayerga hech narsa yuborilmaydi.
help-trust = Bir xil richaglar har qanday mashinada bir xil raqam beradi; ularni hisob raqami nomlaydi. Daryoning har bir joyi ortida qiymatlar, manbalar va ishonchlilik turadi.
help-keys = Tugmalar
anonymous = Davlatlarni A, B, C … deb atash
script-title = Boshlovchiga yozuv
script-start = Avval raqamlar qayerdan olinganini va ikki grafik nimani koʻrsatishini ayting. Har bir ssenariydan oldin zal taxmin qilsin, keyin uni raqami boʻyicha oching.
script-ask = Ochishdan oldin soʻrang: «{ $graph }» qanday boʻladi – yaxshiroq, oʻsha holda yoki yomonroq?
key-preset = Ssenariyni raqami boʻyicha ochish
key-step = Oxirgi surilgan richagni surish
key-undo = Ortga
key-redo = Takrorlash
key-reset = Barcha richaglarni joyiga qaytarish
key-hold = Taqqoslash uchun bu hisobni ushlab turish yoki qoʻyib yuborish
key-reveal = Pardani tushirish yoki koʻtarish
key-months = Oylar yoki yillar
key-view = Keyingi koʻrinish
key-blank = Boʻsh ekran
key-help = Bu yordam
key-close = Yopish
