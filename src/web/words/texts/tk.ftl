# Texts of the page in Turkmen: a draft that no native speaker has read yet.
# The same keys and inserts as en.ftl.

## Bar
basin-choose = Basseýn
scenario-choose = Ssenariý
language-choose = Dil
views = Görnüşler
view-stage = Sahna
view-compare = Deňeşdirme
view-rounds = Tapgyrlar
hold = Saklamak
let-go = Goýbermek
undo = Yzyna almak
redo = Gaýtalamak
reset = Başdan
help = Kömek
close = Ýapmak
blank-end = Ekrany täzeden görkezmek

## Headline
headline-waiting = Ilkinji hasaplama gidýär.
headline-water-enough = Her kenarýaka ýurt iň gurak ýylynda-da gerek suwuň azyndan { $share } bölegini alýar.
headline-water-short = Iň gurak ýylynda gerek suwuň { $share } böleginden az alýan ýurtlar: { $count } / { $all }; iň az alýan – { $riparian }: { $least } ({ $year }).
headline-energy = { $riparian }: ýylda { $energy } GWt·sagat energiýa ýetmeýär.
headline-storage = { $reservoir }: iň az suwly gyşyň ahyrynda dolulygy { $share }.

## Charts
chart-choose = { $place } grafik
chart-summary = { $graph }: ortaça { $mean } { $unit }, iň azy { $low }, iň köpi { $high }.
chart-summary-held = { $graph }: ortaça { $mean } { $unit }, iň azy { $low }, iň köpi { $high }; saklanan { $held }.
graph-shortfall = Ýetmeýän suw: { $of }
graph-received = Alnan suw: { $of }
graph-unserved = Ýetmeýän energiýa: { $of }
graph-hydropower = Gidroenergiýa: { $of }
graph-storage = Suw gory: { $of }
graph-release = Suw goýberiş: { $of }
graph-inflow = Suw gelişi: { $of }
graph-flow = Akym: { $of }
unit-m3s = m³/s
unit-MW = MWt
unit-km3 = km³
held-short = saklanan
now-short = häzir
months = Aýlar
data = Sanlar
data-title = Grafikleriň sanlary

## River
river-title = Derýa
river-at = Derýa: { $step }
place-demand = { $name }: gerek suwuň { $share } bölegi
place-reservoir = { $name }: { $share } doly
place-flow = { $name }: { $flow } m³/s
time-play = Ýyllary görkezmek
time-stop = Duruzmak
time-choose = Aý
kind-canal = Kanal,
kind-catchment = Gözbaş,
kind-demand = Suw ulanyjylar,
kind-gauge = Gidropost,
kind-hydropower = GES,
kind-junction = Birleşýän ýer,
kind-lake = Köl,
kind-outlet = Guýýan ýer,
kind-reach = Derýa bölegi,
kind-reservoir = Suw howdany,
kind-wetland = Batgalyk,

## Levers
levers-title = Ryçaglar
levers-groups = Ryçaglaryň eýeleri
lever-less = Azrak: { $label }
lever-more = Köpräk: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: { $least } – { $most } { $unit }. Çeşme: { $source } ({ $confidence })
lever-varies = üýtgeýär
owner-joint = Bilelikde
owner-nature = Tebigat
riparian-letter = { $letter } ýurdy
confidence-high = ynamlylygy ýokary
confidence-medium = ynamlylygy orta
confidence-low = ynamlylygy pes
confidence-assumption = çaklama

## Predict
predict-start = Ilki çaklamak
predict-reveal = Açmak
predict-title = Zal ikinji grafikden nämä garaşýar?
predict-veiled = Zal öz çaklamasyny aýdýança çyzyk gizlin.
predict-better = gowurak
predict-same = öňküsi ýaly
predict-worse = erbedräk

## Compare
compare-add = Bu hasaby ýanynda goýmak
compare-open = Sahnada açmak
compare-remove = Aýyrmak: { $name }
choice-moved = { $title }, süýşürilen ryçaglar: { $count }
riparian = Kenarýaka ýurt
pair = Jübüt
lever = Ryçag
unit = Birlik
levers-differ = Tapawutlanýan ryçaglar
levers-same = Ryçaglarda tapawut ýok; ssenariýleriň beýleki üýtgeşmeleri olaryň beýanynda.
standings-title = A bilen deňeşdireniňde kime gowurak, kime erbedräk
standings-note = Ýyllyk ortaça. Suw: ýetmezçilik, km³. Energiýa: import we ýetmeýän, GWt·sagat. Daşky gurşaw: batgalyklara suw, km³. Pul: ähli hasaplar, mln ABŞ dollary. Ýurda gowurak bolsa, belgisi +.
standing-water = Suw
standing-energy = Energiýa
standing-environment = Daşky gurşaw
standing-money = Pul
standing-better = gowurak
standing-same = şol bir
standing-worse = erbedräk
scatter-title = Suw we energiýa ýetmezçiligi
scatter-point = Ýylda { $water } km³ suw we { $energy } GWt·sagat energiýa ýetmeýär
scatter-energy = Ýetmeýän energiýa, GWt·sagat ýylda
scatter-water = Ýetmeýän suw, km³ ýylda

## Pressure
pressure-title = Hyzmatdaşlyga düşýän basyş
pressure-line = Hyzmatdaşlyga düşýän basyş { $value }, esasy bölegi: { $part }
pressure-stale = soňky hereketden öň
pressure-unvalidated = barlanmadyk
pressure-note = 0 bilen 1 aralygyndaky tertip görkezijisi: ýagdaýlary hyzmatdaşlyga salýan agramy boýunça tertipleşdirýär, döwletleriň niýeti we geljekki işi barada hiç zat aýtmaýar.
pressure-validation = Ol barlanmadyk.
pressure-none = Bu ýerde görkezijini bermek bolmaýar.
pressure-waiting = Kimiň kararynyň näme getirýändigini görkezýän hasaplamalar gidýär; tablisa soňra çykar.
pressure-progress = Hasaplamalar: { $done } / { $count }
pressure-bands = agramlar { $weights }; görnüşler { $forms }
pressure-incomplete = bir maglumat ýetmeýär
basin-whole = Bütin basseýn
part-shortage = talaplara görä ýetmezçilik
part-nature = akymyň üýtgemegi
part-flood = suw joşmagy
part-energy = ýetmeýän energiýa
part-breach = ylalaşylan düzgünden çetleşme
part-change = çalt üýtgeme
part-institutions = guramalar

## Rounds
round-lock = Teklibi berkitmek
round-unlock = Berkitmäni aýyrmak
round-combine = Teklipleri birleşdirmek
round-locked = Berkidilen teklipler: { $count } / { $all }
round-trail = Geçen tapgyrlar

## Why
why-title = { $place }: { $step }
why-above = Suw şu ýerden gelýär:
why-back = Yza: { $place }
why-anonymous = Atlar gizlin, şonuň üçin ýerleriň atlary bar bolan çäklendirmeler ýazgysy görkezilmeýär.
why-sources = Bu sanlar nireden alnan
why-value = Baha
why-source = Çeşme
why-confidence = Ynamlylyk

## Status and files
run-id = Hasaplama
digest = Yz
digest-why = Bu hasaplamanyň ähli sanlarynyň yzy: islendik maşynda birmeňzeş.
step = Ädim
scenario = Ssenariý
link = Salgylanma
draft-language = Bu tekstler – garalama: olary entek dil eýesi okamady.
link-unknown = Salgylanmanyň bu wersiýa tanamaýan bölekleri: { $parts }
failure = Bolmady: { $reason }
export-title = Ekrandakyny saklamak
print = Çap etmek
dropped = Açyldy: { $name }
file-unknown = { $name }: bu sahypa beýle faýly açyp bilmeýär.

## Workbook
water-year = Suw ýyly
year-mean = ortaça
year-low = iň az aý
year-high = iň köp aý
sheet-years = Ýyllar
sheet-riparians = Ýurtlar
sheet-about = Hasaplama barada
sheet-wanted = Gerek
sheet-received = Alnan
sheet-shortfall = Ýetmeýän
sheet-unserved = Ýetmeýän energiýa
sheet-owner = Eýesi
sheet-file = Faýlda
sheet-least = Iň azy
sheet-most = Iň köpi

## Help
help-what = Bu sahypada ryçag her süýşende derýa basseýni aýma-aý hasaplanýar. Hiç ýere hiç zat iberilmeýär.
help-trust = Şol bir ryçaglar islendik maşynda şol bir sanlary berýär; olary hasaplama belgisi atlandyrýar. Derýanyň her ýeriniň aňyrsynda bahalar, çeşmeler we ynamlylyk durýar.
help-keys = Düwmeler
anonymous = Ýurtlary A, B, C … diýip atlandyrmak
script-title = Alyp baryja ýazgy
script-start = Ilki sanlaryň nireden alnandygyny we iki grafigiň nämäni görkezýändigini aýdyň. Her ssenariýiň öňünden zal çaklasyn, soňra ony belgisi boýunça açyň.
script-ask = Açmazdan öň soraň: «{ $graph }» nähili bolar – gowurak, öňküsi ýaly ýa-da erbedräk?
key-preset = Ssenariýi belgisi boýunça açmak
key-step = Iň soňky süýşürilen ryçagy süýşürmek
key-undo = Yzyna almak
key-redo = Gaýtalamak
key-reset = Ähli ryçaglary ornuna goýmak
key-hold = Deňeşdirmek üçin bu hasaby saklamak ýa-da goýbermek
key-reveal = Perdäni düşürmek ýa-da galdyrmak
key-months = Aýlar ýa-da ýyllar
key-view = Indiki görnüş
key-blank = Boş ekran
key-help = Bu kömek
key-close = Ýapmak
