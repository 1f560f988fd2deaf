#include "tests/unit/views/synopses.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace synoptic::testing {
namespace {

Link MakeLink(std::vector<std::size_t> a_units, std::vector<std::size_t> b_units,
              double probability, std::size_t a = 0, std::size_t b = 1) {
  const auto share = static_cast<float>(probability);
  return {.a = a,
          .b = b,
          .a_units = std::move(a_units),
          .b_units = std::move(b_units),
          .probability = probability,
          .evidence = {.sentence = share - 0.125f,
                       .tokens = share - 0.0625f,
                       .a_in_b = share - 0.03125f,
                       .b_in_a = share - 0.09375f,
                       .mentions = share / 2,
                       .neighbours = share / 4,
                       .words = {}}};
}

Claim MakeClaim(Label label, double probability, std::vector<std::vector<std::size_t>> units) {
  Claim claim{.label = label, .probability = probability, .members = {}, .differences = {}};
  for (std::size_t article = 0; article < units.size(); ++article) {
    if (!units[article].empty()) claim.members.push_back({article, units[article], {}});
  }
  return claim;
}

void SetModel(Synopsis& synopsis) {
  synopsis.engine = {.version = "0.1.0",
                     .model_name = "hand-built",
                     .model_hash = "00c0ffee",
                     .model_dimension = 100,
                     .weights_name = "by heart",
                     .weights_hash = "0ddba11",
                     .languages_hash = "ba1bab1e",
                     .icu = "72.1"};
}

}  // namespace

Synopsis::Entry MakeEntry(std::string id, std::string lang, const Paragraphs& paragraphs,
                          std::string_view space) {
  Synopsis::Entry entry;
  entry.article.id = std::move(id);
  entry.article.lang = std::move(lang);
  std::string& text = entry.article.text;
  for (const auto& sentences : paragraphs) {
    if (!text.empty()) text += "\n\n";
    Span paragraph{text.size(), text.size()};
    for (const std::string& sentence : sentences) {
      if (text.size() > paragraph.begin) text += space;
      const Span span{text.size(), text.size() + sentence.size()};
      text += sentence;
      entry.units.push_back({.span = span,
                             .paragraph = entry.article.paragraphs.size(),
                             .sentence = entry.units.size(),
                             .mentions = {}});
    }
    paragraph.end = text.size();
    entry.article.paragraphs.push_back(paragraph);
  }
  return entry;
}

Span Find(const Synopsis::Entry& entry, std::string_view part) {
  const std::size_t begin = entry.article.text.find(part);
  if (begin == std::string::npos) throw std::invalid_argument("no such part: " + std::string(part));
  return {begin, begin + part.size()};
}

Mention AddMention(Synopsis::Entry& entry, MentionType type, std::string_view part,
                   std::string value) {
  const Mention mention{type, Find(entry, part), Value::Parse(type, std::move(value))};
  for (Unit& unit : entry.units) {
    if (unit.span.begin <= mention.span.begin && mention.span.end <= unit.span.end) {
      unit.mentions.push_back(mention);
    }
  }
  return mention;
}

Claim Only(std::size_t article, std::size_t unit, double probability) {
  Claim claim{.label = Label::kOnly, .probability = probability, .members = {}, .differences = {}};
  claim.members.push_back({article, {unit}, {}});
  return claim;
}

void MakePast(Claim& claim) {
  claim.label = Label::kPartial;
  claim.updates.swap(claim.differences);
  for (Difference& update : claim.updates) update.ground = DifferenceGround::kOtherDay;
}

void SortClaims(Synopsis& synopsis) {
  const auto first_unit = [](const Claim& claim) {
    return std::pair(claim.members.front().article, claim.members.front().units.front());
  };
  std::ranges::stable_sort(synopsis.claims, {}, first_unit);
}

Synopsis Bridge() {
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.articles.push_back(MakeEntry(
      "ponte.it", "it",
      {{"Riaperto il ponte sul Lario dopo otto mesi di lavori"},
       {"Il ponte ferroviario sul fiume Lario ha riaperto martedì dopo otto mesi di lavori.",
        "Il primo treno, partito alle 6.40 da Como, è arrivato con due minuti di anticipo.",
        "A bordo c'erano 212 passeggeri."},
       {"L'intervento è costato 48 milioni di euro, sei in più del previsto.",
        "«È il cantiere più difficile che abbiamo mai aperto», ha detto l'ingegnera Marta Riva.",
        "Durante gli scavi sono affiorati i resti di un molo romano, che resteranno visibili da "
        "una "
        "passerella."},
       {"I pendolari chiedono ora corse più frequenti la sera.",
        "La regione ha promesso una risposta entro giugno."}}));
  synopsis.articles.push_back(MakeEntry(
      "jembatan.id", "id",
      {{"Jembatan kereta Lario dibuka kembali setelah delapan bulan"},
       {"Jembatan kereta api di atas Sungai Lario kembali dibuka pada hari Selasa setelah delapan "
        "bulan diperbaiki.",
        "Proyek itu menelan biaya 52 juta euro.",
        "“Ini proyek tersulit yang pernah kami kerjakan,” kata insinyur Marta Riva kepada "
        "wartawan."},
       {"Beberapa insinyur Indonesia ikut merancang rangka baja jembatan tersebut.",
        "Kereta pertama berangkat dari Como pukul 6.40.", "Kereta itu tiba dua menit lebih awal."},
       {"Jembatan lama dibangun pada tahun 1911.",
        "Pemerintah daerah berjanji memberi jawaban paling lambat bulan Juni soal tambahan jadwal "
        "malam."}}));
  Synopsis::Entry& it = synopsis.articles[0];
  Synopsis::Entry& id = synopsis.articles[1];
  it.article.title = "Riaperto il ponte sul Lario dopo otto mesi di lavori";
  it.article.date = "2024-03-12";
  id.article.title = "Jembatan kereta Lario dibuka kembali setelah delapan bulan";

  AddMention(it, MentionType::kNumber, "6.40", "6.40");
  AddMention(id, MentionType::kNumber, "6.40", "6.40");
  AddMention(it, MentionType::kName, "Marta Riva", "Marta Riva");
  AddMention(id, MentionType::kName, "Marta Riva", "Marta Riva");
  const Mention cost_it = AddMention(it, MentionType::kMoney, "48 milioni di euro", "48000000 EUR");
  const Mention cost_id = AddMention(id, MentionType::kMoney, "52 juta euro", "52000000 EUR");

  synopsis.links = {MakeLink({0}, {0}, 0.91),    MakeLink({1}, {1}, 0.9734),
                    MakeLink({2}, {5, 6}, 0.88), MakeLink({4}, {2}, 0.76),
                    MakeLink({5}, {3}, 0.9),     MakeLink({7, 8}, {8}, 0.67)};
  Claim cost = MakeClaim(Label::kDiffers, 0.76, {{4}, {2}});
  cost.differences.push_back(
      {DifferenceType::kMoney,
       {{0, cost_it.span, cost_it.value}, {1, cost_id.span, cost_id.value}}});
  Claim quote = MakeClaim(Label::kPartial, 0.9, {{5}, {3}});
  quote.members[1].extra = {Find(id, "kepada wartawan")};
  synopsis.claims = {MakeClaim(Label::kShared, 0.91, {{0}, {0}}),
                     MakeClaim(Label::kShared, 0.9734, {{1}, {1}}),
                     MakeClaim(Label::kShared, 0.88, {{2}, {5, 6}}),
                     Only(0, 3, 0.81),
                     cost,
                     quote,
                     Only(0, 6, 0.97),
                     MakeClaim(Label::kShared, 0.67, {{7, 8}, {8}}),
                     Only(1, 4, 0.93),
                     Only(1, 7, 0.9)};
  SortClaims(synopsis);
  return synopsis;
}

Synopsis Library() {
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.order = Order::kMonotone;
  synopsis.articles.push_back(
      MakeEntry("library.en", "en",
                {{"Harbour Street library to open at night 📚"},
                 {"The library on Harbour Street will stay open until 2 a.m. from Monday.",
                  "Students had asked for longer hours for years.",
                  "A cook 👩🏽‍🍳 will serve soup until midnight."}}));
  synopsis.articles.push_back(
      MakeEntry("maktaba.ar", "ar",
                {{"مكتبة شارع الميناء تفتح أبوابها ليلاً"},
                 {"ستبقى المكتبة في شارع الميناء مفتوحة حتى الساعة 2 صباحًا ابتداءً من يوم الاثنين.",
                  "وقالت المديرة إن عدد الزوار تضاعف هذا العام."}}));
  synopsis.articles.push_back(
      MakeEntry("tushuguan.zh", "zh",
                {{"港口街图书馆将延长夜间开放时间"},
                 {"从周一起，港口街的图书馆将开放到凌晨1点。", "馆长说，今年的读者人数翻了一番。",
                  "学生们多年来一直希望延长开放时间。"}},
                ""));
  for (auto& entry : synopsis.articles) {
    entry.article.title = std::string(Slice(entry.article.text, entry.article.paragraphs[0]));
  }
  synopsis.articles[0].article.title.clear();
  const Mention hour_en = AddMention(synopsis.articles[0], MentionType::kQuantity, "2 a.m.", "2");
  const Mention hour_ar = AddMention(synopsis.articles[1], MentionType::kQuantity, "2", "2");
  const Mention hour_zh = AddMention(synopsis.articles[2], MentionType::kQuantity, "1点", "1");

  synopsis.links = {MakeLink({0}, {0}, 0.9),        MakeLink({0}, {0}, 0.86, 0, 2),
                    MakeLink({0}, {0}, 0.84, 1, 2), MakeLink({1}, {1}, 0.95),
                    MakeLink({1}, {1}, 0.78, 0, 2), MakeLink({1}, {1}, 0.8, 1, 2),
                    MakeLink({2}, {3}, 0.83, 0, 2), MakeLink({2}, {2}, 0.89, 1, 2)};
  Claim hour = MakeClaim(Label::kDiffers, 0.78, {{1}, {1}, {1}});
  hour.differences.push_back({DifferenceType::kQuantity,
                              {{0, hour_en.span, hour_en.value},
                               {1, hour_ar.span, hour_ar.value},
                               {2, hour_zh.span, hour_zh.value}}});
  synopsis.claims = {MakeClaim(Label::kShared, 0.84, {{0}, {0}, {0}}), hour,
                     MakeClaim(Label::kPartial, 0.83, {{2}, {}, {3}}), Only(0, 3, 0.95),
                     MakeClaim(Label::kShared, 0.89, {{}, {2}, {2}})};
  synopsis.claims[2].members[1].extra = {Find(synopsis.articles[2], "多年来一直")};
  SortClaims(synopsis);
  return synopsis;
}

Synopsis BesideEmpty() {
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.articles.push_back(
      MakeEntry("nota.it", "it", {{"Piove da tre giorni.", "Il fiume sale."}}));
  synopsis.articles.push_back(MakeEntry("kosong.id", "id", {}));
  synopsis.claims = {Only(0, 0, 1), Only(0, 1, 1)};
  return synopsis;
}

Synopsis Hostile() {
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.articles.push_back(
      MakeEntry("\"><script>alert('id')</script>", "\" onload=\"alert('lang')",
                {{"</style></script><script>document.title = 'taken over'</script>"},
                 {"<img src=x onerror=\"document.title = 'taken over'\"> & 'quotes' ]]>",
                  "\x1B[31mred\x1B[0m \x1B]0;title\x07 bell \x7F \xC2\x9B"
                  "31m end"},
                 {"right \u202Eto left\u202C and \u2066isolated", "line\u2028break \u2029\ttab"}}));
  synopsis.articles.push_back(MakeEntry("b", "und", {{std::string("nul \0 byte", 10)}}));
  synopsis.articles[0].article.title = "</title><script>document.title = 'taken over'</script>";
  synopsis.articles[0].article.date = "<b>\x1B[2J";
  synopsis.engine.model_name = "<script>\x1B[31m";
  synopsis.engine.model_hash = "{{constructor}}";
  synopsis.links = {MakeLink({1}, {0}, 0.5)};
  Claim claim = MakeClaim(Label::kDiffers, 0.5, {{1}, {0}});
  claim.members[0].extra = {Find(synopsis.articles[0], "onerror=\"document")};
  claim.differences.push_back({DifferenceType::kQuotation,
                               {{0, Find(synopsis.articles[0], "<img src=x"), Value("<img>")},
                                {1, Find(synopsis.articles[1], "byte"), Value("\x1B[31m")}}});
  synopsis.claims = {claim, Only(0, 0, 1), Only(0, 2, 1), Only(0, 3, 1), Only(0, 4, 1)};
  SortClaims(synopsis);
  return synopsis;
}

Synopsis Strangers() {
  Synopsis synopsis = Bridge();
  synopsis.articles[1] = MakeEntry(
      "kucing.id", "id", {{"Kucing tertua di kota itu berulang tahun.", "Ia berumur 31 tahun."}});
  synopsis.relatedness = {{.a = 0, .b = 1, .probability = 0.0313, .refused = true}};
  synopsis.links.clear();
  synopsis.claims.clear();
  for (std::size_t article = 0; article < 2; ++article) {
    for (std::size_t unit = 0; unit < synopsis.articles[article].units.size(); ++unit) {
      synopsis.claims.push_back(Only(article, unit, 0.98));
    }
  }
  return synopsis;
}

Synopsis Parts() {
  Synopsis synopsis = Bridge();
  const std::vector<Span> train = {Find(synopsis.articles[0], "partito alle 6.40 da Como")};
  const std::vector<Span> journey = {Find(synopsis.articles[1], "berangkat dari Como pukul 6.40"),
                                     Find(synopsis.articles[1], "dua menit lebih awal")};
  synopsis.links[2].a_spans = train;
  synopsis.links[2].b_spans = journey;
  Claim& claim = synopsis.claims[2];
  claim.members[0].spans = train;
  claim.members[1].spans = journey;
  return synopsis;
}

Synopsis Crossing(std::size_t sentences) {
  constexpr std::size_t kBlock = 10;
  constexpr std::size_t kDiffers = 50;
  std::vector<std::string> a;
  std::vector<std::string> b(sentences);
  std::vector<std::size_t> other;
  for (std::size_t i = 0; i < sentences; ++i) {
    const std::string number = std::to_string(1000 + i);
    other.push_back((sentences - 1 - i) / kBlock * kBlock + i % kBlock);
    a.push_back("Nel settore numero " + number + " lavorano 48 persone che riparano la diga.");
    b[other.back()] = "Di sektor nomor " + number + (i % kDiffers == 0 ? " ada 52" : " ada 48") +
                      " orang yang memperbaiki bendungan.";
  }
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.articles = {MakeEntry("diga.it", "it", {a}), MakeEntry("bendungan.id", "id", {b})};
  for (std::size_t i = 0; i < sentences; ++i) {
    synopsis.links.push_back(MakeLink({i}, {other[i]}, 0.9));
    Claim claim = MakeClaim(Label::kShared, 0.9, {{i}, {other[i]}});
    if (i % kDiffers == 0) {
      const auto figure = [&](std::size_t article, std::size_t unit, std::string_view text) {
        const Synopsis::Entry& entry = synopsis.articles[article];
        const std::size_t begin = entry.article.text.find(text, entry.units[unit].span.begin);
        return Difference::Member{article, {begin, begin + text.size()}, {}};
      };
      claim.label = Label::kDiffers;
      claim.differences.push_back(
          {DifferenceType::kNumber, {figure(0, i, "48"), figure(1, other[i], "52")}});
    }
    synopsis.claims.push_back(std::move(claim));
  }
  return synopsis;
}

Synopsis Long(std::size_t sentences) {
  Paragraphs a;
  Paragraphs b;
  constexpr std::size_t kBlock = 10;
  for (std::size_t i = 0; i < sentences; ++i) {
    if (i % kBlock == 0) {
      a.emplace_back();
      b.emplace_back();
    }
    const std::string number = std::to_string(i + 1);
    a.back().push_back("La frase numero " + number +
                       " racconta che il fiume è salito ancora e che " +
                       "la strada lungo la riva resta chiusa al traffico.");
    b.back().push_back("Kalimat nomor " + number + " bercerita bahwa air sungai naik lagi.");
  }
  Synopsis synopsis;
  SetModel(synopsis);
  synopsis.articles = {MakeEntry("lungo.it", "it", a), MakeEntry("panjang.id", "id", b)};
  for (std::size_t i = 0; i < sentences; ++i) {
    const std::size_t place = i % kBlock;
    if (place == 8 || place == 9) {
      synopsis.claims.push_back(Only(0, i, 0.9));
      synopsis.claims.push_back(Only(1, i, 0.8));
    } else {
      // The third and fourth of a block cross.
      const std::size_t other = place == 2 ? i + 1 : place == 3 ? i - 1 : i;
      if (other >= sentences) continue;
      synopsis.links.push_back(MakeLink({i}, {other}, 0.9));
      synopsis.claims.push_back(MakeClaim(Label::kShared, 0.9, {{i}, {other}}));
    }
  }
  SortClaims(synopsis);
  return synopsis;
}

Synopsis Headline(std::size_t n) {
  Synopsis synopsis = Long(n + 1);
  synopsis.articles[0].units[0].kind = TextKind::kHeadline;
  for (std::size_t u = 1; u <= n; ++u) {
    synopsis.claims.push_back(MakeClaim(Label::kShared, 0.5, {{0}, {u}}));
  }
  return synopsis;
}

}  // namespace synoptic::testing
