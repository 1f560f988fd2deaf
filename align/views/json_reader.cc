// Reads the JSON of a synopsis and trusts none of it: each value is checked for its type and its
// range, each offset for standing between two characters, and each quoted text against the article.
// An error names the place as a path ("articles[0].units[3].end"), what was expected and what was
// found. Members that the format does not know are passed over: later versions can add some.

#include "align/views/json_reader.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <istream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/json_claims_reader.hpp"
#include "align/views/json_format.hpp"
#include "align/views/json_spans.hpp"
#include "align/views/json_value.hpp"
#include "synoptic/error.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::CheckQuotedText;
using views::Json;
using views::JsonValue;
using views::ReadPart;
using views::ReadSpan;
using views::ReadSpans;
using views::ReadUnits;

constexpr std::array kOrders = {Order::kFree, Order::kMonotone};
constexpr std::array kWarningKinds = {
    Warning::Kind::kNoText, Warning::Kind::kLanguageNotRecognised, Warning::Kind::kLanguageNotKnown,
    Warning::Kind::kWeightsOfOtherModel, Warning::Kind::kJudgementNotHeeded};
constexpr std::array kMentionTypes = {
    MentionType::kNumber, MentionType::kQuantity,  MentionType::kMoney, MentionType::kDate,
    MentionType::kName,   MentionType::kQuotation, MentionType::kUrl,   MentionType::kHandle,
    MentionType::kAge,    MentionType::kScore,     MentionType::kRank,  MentionType::kMinute};

constexpr std::array kTextKinds = {TextKind::kProse,    TextKind::kHeadline,  TextKind::kSubheading,
                                   TextKind::kListItem, TextKind::kTableRow,  TextKind::kCaption,
                                   TextKind::kPost,     TextKind::kDateline,  TextKind::kByline,
                                   TextKind::kCredit,   TextKind::kTimestamp, TextKind::kReference,
                                   TextKind::kLabel};

Warning ReadWarning(const JsonValue& value, std::size_t articles) {
  Warning warning;
  warning.kind = value["kind"].OneOf(kWarningKinds, WarningKindName);
  warning.articles = value["articles"].Each(
      [&](const JsonValue& article) { return article.Index(articles, "articles"); });
  warning.message = value["message"].Text();
  return warning;
}

/// Added to version 2: without it, prose.
TextKind ReadKind(const JsonValue& value) {
  return value.Has("kind") ? value["kind"].OneOf(kTextKinds, TextKindName) : TextKind::kProse;
}

Mention ReadMention(const JsonValue& value, std::string_view text, Span bounds) {
  Mention mention;
  mention.type = value["type"].OneOf(kMentionTypes, MentionTypeName);
  mention.span = ReadSpan(value, text, bounds);
  CheckQuotedText(value, text, mention.span);
  mention.value = Value::Parse(mention.type, value["value"].Text());
  if (value.Has("telling")) mention.telling = static_cast<float>(value["telling"].Probability());
  return mention;
}

/// `previous` is the unit before, or has an empty span if there is none.
Unit ReadUnit(const JsonValue& value, const Article& article, const Unit& previous) {
  Unit unit;
  const JsonValue paragraph = value["paragraph"];
  unit.paragraph = paragraph.Index(article.paragraphs.size(), "paragraphs");
  if (unit.paragraph < previous.paragraph) {
    paragraph.Fail("the paragraph of the unit before, " + std::to_string(previous.paragraph) +
                   ", or a later one");
  }
  Span bounds = article.paragraphs[unit.paragraph];
  bounds.begin = std::max(bounds.begin, previous.span.end);
  unit.span = ReadSpan(value, article.text, bounds);
  CheckQuotedText(value, article.text, unit.span);
  const JsonValue sentence = value["sentence"];
  unit.sentence = sentence.Whole();
  unit.kind = ReadKind(value);
  if (previous.span.empty() && unit.sentence != 0) sentence.Fail("0 for the first unit");
  if (unit.sentence < previous.sentence || unit.sentence > previous.sentence + 1) {
    sentence.Fail("the sentence of the unit before, " + std::to_string(previous.sentence) +
                  ", or the next");
  }
  unit.mentions = value["mentions"].Each(
      [&](const JsonValue& mention) { return ReadMention(mention, article.text, unit.span); });
  return unit;
}

Synopsis::Entry ReadEntry(const JsonValue& value) {
  Synopsis::Entry entry;
  Article& article = entry.article;
  article.id = value["id"].Text();
  article.lang = value["lang"].Text();
  article.title = value["title"].Text();
  article.date = value["date"].Text();
  article.text = value["text"].Text();
  article.paragraphs = ReadSpans(value["paragraphs"], article.text);
  article.kinds = value["paragraphs"].Each(ReadKind);
  const bool is_plain =
      std::ranges::all_of(article.kinds, [](TextKind kind) { return kind == TextKind::kProse; });
  if (is_plain) article.kinds.clear();
  const auto read_added = [&](const char* key) {
    return value.Has(key) ? value[key].Text() : std::string();
  };
  article.source = read_added("source");
  article.place = read_added("place");
  article.byline = read_added("byline");
  Unit previous;
  entry.units = value["units"].Each([&](const JsonValue& element) {
    previous = ReadUnit(element, article, previous);
    return previous;
  });
  return entry;
}

/// Two articles of a document, in order.
struct ArticlePair {
  std::size_t a;
  std::size_t b;
  auto operator<=>(const ArticlePair&) const = default;
};

ArticlePair ReadArticlePair(const JsonValue& value, std::size_t articles) {
  const std::size_t a = value["a"].Index(articles, "articles");
  const JsonValue b = value["b"];
  const ArticlePair pair{a, b.Index(articles, "articles")};
  if (pair.b <= pair.a) b.Fail("an article after a, which is " + std::to_string(pair.a));
  return pair;
}

std::vector<Relatedness> ReadRelatedness(const JsonValue& value, std::size_t articles) {
  ArticlePair previous{0, 0};
  return value.Each([&](const JsonValue& element) {
    const ArticlePair pair = ReadArticlePair(element, articles);
    if (pair <= previous) element.Fail("pairs of articles in ascending order");
    previous = pair;
    return Relatedness{pair.a, pair.b, element["probability"].Probability(),
                       element["refused"].Flag()};
  });
}

Link ReadLink(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  Link link;
  const ArticlePair sides = ReadArticlePair(value, articles.size());
  link.a = sides.a;
  link.b = sides.b;
  link.a_units = ReadUnits(value["a_units"], articles[link.a]);
  link.b_units = ReadUnits(value["b_units"], articles[link.b]);
  // Added to version 2, as are the spans of members.
  if (value.Has("a_spans")) {
    link.a_spans = ReadPart(value["a_spans"], articles[link.a], link.a_units);
  }
  if (value.Has("b_spans")) {
    link.b_spans = ReadPart(value["b_spans"], articles[link.b], link.b_units);
  }
  link.probability = value["probability"].Probability();
  if (value.Has("judged")) link.judged = value["judged"].Flag();
  const JsonValue evidence = value["evidence"];
  link.evidence.sentence = static_cast<float>(evidence["sentence"].Number(-1, 1));
  link.evidence.tokens = static_cast<float>(evidence["tokens"].Probability());
  link.evidence.a_in_b = static_cast<float>(evidence["a_in_b"].Probability());
  link.evidence.b_in_a = static_cast<float>(evidence["b_in_a"].Probability());
  link.evidence.mentions = static_cast<float>(evidence["mentions"].Probability());
  link.evidence.neighbours = static_cast<float>(evidence["neighbours"].Probability());
  link.evidence.words = evidence["words"].Each([&](const JsonValue& pair) {
    const auto read = [&](const char* side, std::size_t article) {
      const std::string_view text = articles[article].article.text;
      return ReadSpan(pair[side], text, {0, text.size()});
    };
    return WordPair{read("a", link.a), read("b", link.b),
                    static_cast<float>(pair["share"].Probability())};
  });
  return link;
}

RejectedLink ReadRejected(const JsonValue& value, const std::vector<Synopsis::Entry>& articles) {
  const ArticlePair sides = ReadArticlePair(value, articles.size());
  return {sides.a, sides.b, ReadUnits(value["a_units"], articles[sides.a]),
          ReadUnits(value["b_units"], articles[sides.b])};
}

void CheckNoneIsRefused(const Synopsis& synopsis) {
  std::set<ArticlePair> refused;
  for (const Relatedness& pair : synopsis.relatedness) {
    if (pair.refused) refused.insert({pair.a, pair.b});
  }
  for (std::size_t l = 0; l < synopsis.links.size(); ++l) {
    if (!refused.contains({synopsis.links[l].a, synopsis.links[l].b})) continue;
    throw Error(ErrorCode::kInvalidFormat,
                "links[" + std::to_string(l) +
                    "]: expected no link of two articles that are refused, found one");
  }
}

/// All that version 1 says of the engine.
Engine ReadModel(const JsonValue& model) {
  Engine engine;
  engine.model_name = model["name"].Text();
  engine.model_hash = model["hash"].Text();
  engine.model_dimension = model["dim"].Whole();
  return engine;
}

Engine ReadEngine(const JsonValue& value) {
  Engine engine = ReadModel(value["model"]);
  engine.version = value["version"].Text();
  engine.weights_name = value["weights"]["name"].Text();
  engine.weights_hash = value["weights"]["hash"].Text();
  // Added to version 2.
  if (value.Has("languages")) engine.languages_hash = value["languages"]["hash"].Text();
  engine.icu = value["icu"].Text();
  if (value.Has("dictionaries")) {
    engine.dictionaries = value["dictionaries"].Each([](const JsonValue& dictionary) {
      return Engine::UsedDictionary{dictionary["name"].Text(), dictionary["hash"].Text()};
    });
  }
  return engine;
}

}  // namespace

namespace views {

Json ParseJson(const std::string& text) {
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    // Of the parser's message, the part behind "[json.exception...] " says line, column and reason.
    const std::string_view message = error.what();
    const std::size_t reason = message.find("] ");
    throw Error(ErrorCode::kInvalidFormat,
                "expected the JSON of a synopsis, found text that is no JSON: " +
                    Shorten(std::string(message.substr(reason == message.npos ? 0 : reason + 2))));
  }
}

Synopsis ReadDocument(const JsonValue& document) {
  const JsonValue version = document["synopsis"];
  const std::size_t number = version.Whole();
  if (number < kOldestJsonVersion || number > kJsonVersion) {
    version.Fail("format version " + std::to_string(kOldestJsonVersion) + " or " +
                 std::to_string(kJsonVersion) + " (this program reads no other)");
  }

  Synopsis synopsis;
  synopsis.engine = number == 1 ? ReadModel(document["model"]) : ReadEngine(document["engine"]);
  synopsis.order = document["order"].OneOf(kOrders, OrderName);
  synopsis.articles = document["articles"].Each(ReadEntry);
  if (document.Has("relatedness")) {  // Added to version 2.
    synopsis.relatedness = ReadRelatedness(document["relatedness"], synopsis.articles.size());
  }
  if (document.Has("only_risk")) {  // Where it was asked for.
    synopsis.only_risk = document["only_risk"].Probability();
  }
  if (document.Has("warnings")) {  // Where there is something to be said.
    synopsis.warnings = document["warnings"].Each(
        [&](const JsonValue& warning) { return ReadWarning(warning, synopsis.articles.size()); });
  }
  synopsis.links = document["links"].Each(
      [&](const JsonValue& link) { return ReadLink(link, synopsis.articles); });
  CheckNoneIsRefused(synopsis);
  if (document.Has("rejected")) {  // Where a review was heeded.
    synopsis.rejected = document["rejected"].Each(
        [&](const JsonValue& link) { return ReadRejected(link, synopsis.articles); });
  }
  synopsis.claims = document["claims"].Each(
      [&](const JsonValue& claim) { return ReadClaim(claim, synopsis.articles); });
  CheckRead(synopsis);
  return synopsis;
}

}  // namespace views

Synopsis ReadJson(std::istream& in) {
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.fail()) throw Error(ErrorCode::kUnreadable, "the JSON of a synopsis could not be read");
  const views::Json json = views::ParseJson(text);
  return views::ReadDocument(views::JsonValue(json, ""));
}

}  // namespace synoptic
