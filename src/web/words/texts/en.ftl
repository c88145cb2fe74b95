# Texts of the page in English, the measure of all others: the same keys and the same inserts.
# Neutral words: no text blames, and the index of pressure is never called a risk or a probability.

## Bar
basin-choose = Basin
scenario-choose = Scenario
language-choose = Language
views = Views
view-stage = Stage
view-compare = Compare
view-rounds = Rounds
hold = Hold
let-go = Let go
undo = Undo
redo = Redo
reset = Reset
help = Help
close = Close
blank-end = Show the screen again

## Headline
headline-waiting = The first run is being made.
headline-water-enough = Every riparian gets at least { $share } of the water that it wants, even in its driest year.
headline-water-short = { $count } of { $all } riparians get less than { $share } of the water that they want in their driest year; { $riparian } gets least, { $least } in { $year }.
headline-energy = { $riparian } goes without { $energy } GWh a year.
headline-storage = { $reservoir } ends its lowest winter at { $share }.

## Charts
chart-choose = Chart { $place }
chart-summary = { $graph }: mean { $mean } { $unit }, from { $low } to { $high }.
chart-summary-held = { $graph }: mean { $mean } { $unit }, from { $low } to { $high }; held { $held }.
graph-shortfall = Water missing, { $of }
graph-received = Water received, { $of }
graph-unserved = Energy unserved, { $of }
graph-hydropower = Hydropower, { $of }
graph-storage = Storage, { $of }
graph-release = Release, { $of }
graph-inflow = Inflow, { $of }
graph-flow = Flow, { $of }
unit-m3s = m³/s
unit-MW = MW
unit-km3 = km³
held-short = held
now-short = now
months = Months
data = Numbers
data-title = The numbers of the charts

## River
river-title = River
river-at = The river in { $step }
place-demand = { $name }: { $share } of the water wanted
place-reservoir = { $name }: { $share } full
place-flow = { $name }: { $flow } m³/s
time-play = Play the years
time-stop = Stop
time-choose = Month
kind-canal = Canal,
kind-catchment = Headwater,
kind-demand = Users,
kind-gauge = Gauge,
kind-hydropower = Power station,
kind-junction = Junction,
kind-lake = Lake,
kind-outlet = Outlet,
kind-reach = Reach,
kind-reservoir = Reservoir,
kind-wetland = Wetland,

## Levers
levers-title = Levers
levers-groups = Owners of levers
lever-less = Less: { $label }
lever-more = More: { $label }
lever-number = { $label }, { $unit }
lever-source = { $label }: { $least } to { $most } { $unit }. Source: { $source } ({ $confidence })
lever-varies = varies
owner-joint = Together
owner-nature = Nature
riparian-letter = Riparian { $letter }
confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence
confidence-assumption = assumption

## Predict
predict-start = Predict first
predict-reveal = Reveal
predict-title = What does the room expect of the second chart?
predict-veiled = The curve is hidden until the room has guessed.
predict-better = better
predict-same = the same
predict-worse = worse

## Compare
compare-add = Put this run beside
compare-open = Open on the stage
compare-remove = Take away { $name }
choice-moved = { $title }, levers moved: { $count }
riparian = Riparian
pair = Pair
lever = Lever
unit = Unit
levers-differ = Levers that differ
levers-same = No lever differs; what the scenarios change besides stands in their stories.
standings-title = Who is better and who is worse off than in A
standings-note = Means of a year. Water: shortfall, km³. Energy: imported and unserved, GWh. Environment: water to wetlands, km³. Money: all accounts, million USD. The sign is + where the riparian is better off.
standing-water = Water
standing-energy = Energy
standing-environment = Environment
standing-money = Money
standing-better = better
standing-same = same
standing-worse = worse
scatter-title = Water missing against energy missing
scatter-point = { $water } km³ of water and { $energy } GWh of energy missing a year
scatter-energy = Energy unserved, GWh a year
scatter-water = Water missing, km³ a year

## Pressure
pressure-title = Pressure on cooperation
pressure-line = Pressure on cooperation { $value }, mostly { $part }
pressure-stale = before the last move
pressure-unvalidated = not validated
pressure-note = An ordinal index between 0 and 1: it orders situations by the strain that they put on cooperation, and says nothing of what states intend or will do.
pressure-validation = It is not validated.
pressure-none = The index cannot be given here.
pressure-waiting = The runs that show whose decisions bring what are being made; the table follows.
pressure-progress = { $done } of { $count } runs
pressure-bands = weights { $weights }; forms { $forms }
pressure-incomplete = an input is missing
basin-whole = The basin
part-shortage = shortfall against claims
part-nature = a change of flow
part-flood = flood
part-energy = energy left unserved
part-breach = departure from agreed rules
part-change = rapid change
part-institutions = institutions

## Rounds
round-lock = Lock proposal
round-unlock = Unlock
round-combine = Combine the proposals
round-locked = { $count } of { $all } proposals are locked
round-trail = The rounds so far

## Why
why-title = { $place } in { $step }
why-above = Water comes from:
why-back = Back to { $place }
why-anonymous = Names are hidden, so the record of limits, which names places, is not shown.
why-sources = Where its figures come from
why-value = Value
why-source = Source
why-confidence = Confidence

## Status and files
run-id = Run
digest = Digest
digest-why = The fingerprint of all numbers of this run: it is the same on every machine.
step = Step
scenario = Scenario
link = Link
draft-language = These texts are a draft: no native speaker has read them yet.
link-unknown = Parts of the link that this version does not know: { $parts }
failure = It did not work: { $reason }
export-title = Save what is on the screen
print = Print
dropped = { $name } is open.
file-unknown = { $name } is no file that this page can open.

## Workbook
water-year = Water year
year-mean = mean
year-low = lowest month
year-high = highest month
sheet-years = Years
sheet-riparians = Riparians
sheet-about = About
sheet-wanted = Wanted
sheet-received = Received
sheet-shortfall = Missing
sheet-unserved = Energy unserved
sheet-owner = Owner
sheet-file = In the file
sheet-least = Least
sheet-most = Most

## Help
help-what = A river basin runs in this page, month by month, each time a lever moves. Nothing is sent anywhere.
help-trust = The same levers give the same numbers on every machine; the run id names them. Values, sources and confidence stand behind each place of the river.
help-keys = Keys
anonymous = Call riparians A, B, C …
script-title = Script for the facilitator
script-start = Say first where the figures come from and what the two charts show. Before each scenario let the room guess, then open it by its number.
script-ask = Ask before you open it: what becomes of “{ $graph }”, better, the same or worse?
key-preset = Open a scenario by its number
key-step = Move the lever that was moved last
key-undo = Undo
key-redo = Redo
key-reset = All levers back
key-hold = Hold this run to compare with, or let it go
key-reveal = Lower or lift the veil
key-months = Months or years
key-view = Next view
key-blank = Blank screen
key-help = This help
key-close = Close
