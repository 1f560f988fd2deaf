// The JSON of a synopsis, as docs/json.md describes it. The format is small and fixed, so it is
// written straight to a buffer: no tree in memory, and the same bytes for the same synopsis
// whatever the locale of the program.

#include <charconv>
#include <cmath>
#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "align/views/json_format.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using Layout = JsonOptions::Layout;

/// Escapes what JSON forbids in a string, and what would break a line or a script that holds it:
/// U+2028 and U+2029 end a line in JavaScript, DEL and U+0080 to U+009F are controls. JSON is
/// UTF-8, and the names of files and models may be anything.
void AppendQuoted(std::string& out, std::string_view text) {
  if (FindInvalidUtf8(text)) return AppendQuoted(out, ReplaceInvalidUtf8(text));
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto append_escape = [&](unsigned code) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += kHex[code >> shift & 0xF];
  };
  const auto may_need_escape = [](unsigned char byte) {
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F || byte == 0xC2 ||
           byte == 0xE2;
  };
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t plain = i;
    while (i < text.size() && !may_need_escape(static_cast<unsigned char>(text[i]))) ++i;
    out.append(text, plain, i - plain);
    if (i == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view rest = text.substr(i);
    if (byte == '"' || byte == '\\') {
      out += '\\';
      out += text[i];
    } else if (byte == '\n') {
      out += "\\n";
    } else if (byte == '\t') {
      out += "\\t";
    } else if (byte == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      append_escape(byte);
    } else if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) {
      append_escape(static_cast<unsigned char>(rest[1]));
      i += 1;
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      append_escape(rest.starts_with("\u2028") ? 0x2028 : 0x2029);
      i += 2;
    } else {
      out += text[i];
    }
  }
  out += '"';
}

/// Four decimals, without zeros at the end: as fine as a probability means anything.
void AppendNumber(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  char digits[400];
  const auto end =
      std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::fixed, 4).ptr;
  std::string_view text(digits, static_cast<std::size_t>(end - digits));
  text = text.substr(0, text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.remove_suffix(1);
  out += text == "-0" ? "0" : text;
}

/// Writes values one after the other and puts commas, spaces and line breaks between them.
class Writer {
 public:
  /// How the elements of an object or array are set.
  enum class Set { kInline, kLines };

  explicit Writer(Layout layout) : layout_(layout) {}

  template <typename Body>
  void Object(Set set, Body&& body) {
    Container('{', '}', set, body);
  }

  template <typename Items, typename Body>
  void Array(Set set, const Items& items, Body&& body) {
    Container('[', ']', set, [&] {
      for (const auto& item : items) body(item);
    });
  }

  Writer& Key(std::string_view key) {
    Separate();
    AppendQuoted(out_, key);
    out_ += layout_ == Layout::kLine ? ":" : ": ";
    after_key_ = true;
    return *this;
  }

  void Value(std::string_view text) {
    Separate();
    AppendQuoted(out_, text);
  }
  void Value(std::unsigned_integral auto number) {
    Separate();
    out_ += std::to_string(number);
  }
  void Value(double number) {
    Separate();
    AppendNumber(out_, number);
  }
  void Flag(bool flag) {
    Separate();
    out_ += flag ? "true" : "false";
  }

  void Indices(std::string_view key, const std::vector<std::size_t>& indices) {
    Key(key).Array(Set::kInline, indices, [&](std::size_t index) { Value(index); });
  }

  std::string Finish() && { return std::move(out_) + '\n'; }

 private:
  template <typename Body>
  void Container(char open, char close, Set set, Body&& body) {
    Separate();
    const Set outer = set_;
    set_ = layout_ == Layout::kLine ? Set::kInline : set;
    out_ += open;
    first_ = true;
    ++depth_;
    body();
    --depth_;
    if (set_ == Set::kLines && !first_) BreakLine();
    out_ += close;
    first_ = false;
    set_ = outer;
  }

  /// Called before every key and every value.
  void Separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!first_) out_ += layout_ == Layout::kIndented && set_ == Set::kInline ? ", " : ",";
    if (set_ == Set::kLines) BreakLine();
    first_ = false;
  }

  void BreakLine() { out_ += '\n' + std::string(2 * depth_, ' '); }

  Layout layout_;
  std::string out_;
  Set set_ = Set::kInline;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

using Set = Writer::Set;

void WriteEngine(Writer& json, const Engine& engine) {
  json.Key("version").Value(engine.version);
  json.Key("model").Object(Set::kInline, [&] {
    json.Key("name").Value(engine.model_name);
    json.Key("hash").Value(engine.model_hash);
    json.Key("dim").Value(engine.model_dimension);
  });
  json.Key("weights").Object(Set::kInline, [&] {
    json.Key("name").Value(engine.weights_name);
    json.Key("hash").Value(engine.weights_hash);
  });
  json.Key("languages").Object(Set::kInline, [&] {
    json.Key("hash").Value(engine.languages_hash);
  });
  json.Key("icu").Value(engine.icu);
}

void WriteSpan(Writer& json, Span span) {
  json.Key("begin").Value(span.begin);
  json.Key("end").Value(span.end);
}

void WriteParagraphs(Writer& json, const Article& article) {
  std::size_t p = 0;
  json.Key("paragraphs").Array(Set::kInline, article.paragraphs, [&](Span span) {
    json.Object(Set::kInline, [&] {
      WriteSpan(json, span);
      const TextKind kind = article.kinds.empty() ? TextKind::kProse : article.kinds[p];
      json.Key("kind").Value(TextKindName(kind));
    });
    ++p;
  });
}

void WriteSpans(Writer& json, std::string_view key, const std::vector<Span>& spans) {
  json.Key(key).Array(Set::kInline, spans, [&](Span span) {
    json.Object(Set::kInline, [&] { WriteSpan(json, span); });
  });
}

void WriteMention(Writer& json, std::string_view text, const Mention& mention) {
  json.Object(Set::kInline, [&] {
    json.Key("type").Value(MentionTypeName(mention.type));
    WriteSpan(json, mention.span);
    json.Key("text").Value(Slice(text, mention.span));
    json.Key("value").Value(mention.value.text());
    json.Key("telling").Value(double{mention.telling});
  });
}

void WriteUnit(Writer& json, std::string_view text, const Unit& unit) {
  json.Object(Set::kInline, [&] {
    WriteSpan(json, unit.span);
    json.Key("text").Value(Slice(text, unit.span));
    json.Key("paragraph").Value(unit.paragraph);
    json.Key("sentence").Value(unit.sentence);
    json.Key("kind").Value(TextKindName(unit.kind));
    json.Key("mentions").Array(Set::kInline, unit.mentions, [&](const Mention& mention) {
      WriteMention(json, text, mention);
    });
  });
}

void WriteArticle(Writer& json, const Synopsis::Entry& entry) {
  const Article& article = entry.article;
  json.Object(Set::kLines, [&] {
    json.Key("id").Value(article.id);
    json.Key("lang").Value(article.lang);
    json.Key("title").Value(article.title);
    json.Key("date").Value(article.date);
    json.Key("source").Value(article.source);
    json.Key("place").Value(article.place);
    json.Key("byline").Value(article.byline);
    json.Key("text").Value(article.text);
    WriteParagraphs(json, article);
    json.Key("units").Array(Set::kLines, entry.units,
                            [&](const Unit& unit) { WriteUnit(json, article.text, unit); });
  });
}

void WriteRelatedness(Writer& json, const Relatedness& pair) {
  json.Object(Set::kInline, [&] {
    json.Key("a").Value(pair.a);
    json.Key("b").Value(pair.b);
    json.Key("probability").Value(pair.probability);
    json.Key("refused").Flag(pair.refused);
  });
}

void WriteLink(Writer& json, const Link& link) {
  json.Object(Set::kInline, [&] {
    json.Key("a").Value(link.a);
    json.Key("b").Value(link.b);
    json.Indices("a_units", link.a_units);
    json.Indices("b_units", link.b_units);
    WriteSpans(json, "a_spans", link.a_spans);
    WriteSpans(json, "b_spans", link.b_spans);
    json.Key("probability").Value(link.probability);
    json.Key("evidence").Object(Set::kInline, [&] {
      json.Key("sentence").Value(double{link.evidence.sentence});
      json.Key("tokens").Value(double{link.evidence.tokens});
      json.Key("a_in_b").Value(double{link.evidence.a_in_b});
      json.Key("b_in_a").Value(double{link.evidence.b_in_a});
      json.Key("mentions").Value(double{link.evidence.mentions});
      json.Key("neighbours").Value(double{link.evidence.neighbours});
      json.Key("words").Array(Set::kInline, link.evidence.words, [&](const WordPair& pair) {
        json.Object(Set::kInline, [&] {
          json.Key("a").Object(Set::kInline, [&] { WriteSpan(json, pair.a); });
          json.Key("b").Object(Set::kInline, [&] { WriteSpan(json, pair.b); });
          json.Key("share").Value(double{pair.share});
        });
      });
    });
  });
}

void WriteDifference(Writer& json, const Synopsis& synopsis, const Difference& difference) {
  json.Object(Set::kInline, [&] {
    json.Key("type").Value(MentionTypeName(difference.type));
    json.Key("reason").Value(difference.reason);
    json.Key("members").Array(Set::kInline, difference.members, [&](const auto& member) {
      json.Object(Set::kInline, [&] {
        json.Key("article").Value(member.article);
        WriteSpan(json, member.mention.span);
        json.Key("text").Value(
            Slice(synopsis.articles[member.article].article.text, member.mention.span));
        json.Key("value").Value(member.mention.value.text());
      });
    });
  });
}

void WriteClaim(Writer& json, const Synopsis& synopsis, const Claim& claim) {
  json.Object(Set::kInline, [&] {
    json.Key("label").Value(LabelName(claim.label));
    json.Key("probability").Value(claim.probability);
    json.Key("members").Array(Set::kInline, claim.members, [&](const ClaimMember& member) {
      json.Object(Set::kInline, [&] {
        json.Key("article").Value(member.article);
        json.Indices("units", member.units);
        WriteSpans(json, "extra", member.extra);
        WriteSpans(json, "spans", member.spans);
      });
    });
    json.Key("differences")
        .Array(Set::kInline, claim.differences,
               [&](const Difference& difference) { WriteDifference(json, synopsis, difference); });
  });
}

}  // namespace

void WriteJson(const Synopsis& synopsis, std::ostream& out, const JsonOptions& options) {
  CheckSynopsis(synopsis);
  Writer json(options.layout);
  json.Object(Set::kLines, [&] {
    json.Key("synopsis").Value(views::kJsonVersion);
    json.Key("engine").Object(Set::kInline, [&] { WriteEngine(json, synopsis.engine); });
    json.Key("order").Value(OrderName(synopsis.order));
    json.Key("articles").Array(Set::kLines, synopsis.articles, [&](const Synopsis::Entry& entry) {
      WriteArticle(json, entry);
    });
    json.Key("relatedness").Array(Set::kLines, synopsis.relatedness, [&](const Relatedness& pair) {
      WriteRelatedness(json, pair);
    });
    json.Key("links").Array(Set::kLines, synopsis.links,
                            [&](const Link& link) { WriteLink(json, link); });
    json.Key("claims").Array(Set::kLines, synopsis.claims,
                             [&](const Claim& claim) { WriteClaim(json, synopsis, claim); });
  });
  const std::string text = std::move(json).Finish();
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

}  // namespace synoptic
