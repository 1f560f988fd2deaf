// synoptic segment: articles -> units and their mentions, a JSON line a unit.

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/json_text.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  InputOptions input;
  std::string output;
  SegmentOptions segment;
};

// A float that is no double would be written with digits that it does not have.
double Hundredths(float value) { return std::round(static_cast<double>(value) * 100) / 100; }

// Members are written as they come: a document of the library would take longer than all readers
// of names.
class Line {
 public:
  void Clear() { text_.clear(); }
  void Text(std::string_view key, std::string_view value) {
    Key(key);
    AppendQuoted(value, text_);
  }
  void Number(std::string_view key, std::size_t value) {
    Key(key);
    text_ += std::to_string(value);
  }
  void Whole(std::string_view key, std::int64_t value) {
    Key(key);
    text_ += std::to_string(value);
  }
  void Decimal(std::string_view key, double value) {
    Key(key);
    AppendDecimal(value, text_);
  }
  void Open(std::string_view key, char bracket) {
    Key(key);
    text_ += bracket;
  }
  void Open(char bracket) {
    if (!IsFirst()) text_ += ',';
    text_ += bracket;
  }
  void Close(char bracket) { text_ += bracket; }
  const std::string& text() const { return text_; }

 private:
  bool IsFirst() const { return text_.empty() || text_.back() == '{' || text_.back() == '['; }
  void Key(std::string_view key) {
    if (!IsFirst()) text_ += ',';
    text_.append("\"").append(key).append("\":");
  }

  std::string text_;
};

void WriteMention(const Article& article, const Mention& mention, Line& line) {
  line.Open('{');
  line.Text("type", MentionTypeName(mention.type));
  line.Number("begin", mention.span.begin);
  line.Number("end", mention.span.end);
  line.Text("text", Slice(article.text, mention.span));
  line.Text("value", mention.value.text());
  line.Decimal("telling", Hundredths(mention.telling));
  line.Close('}');
}

// A mark stands behind what it is the ground of: those of a unit begin within it, or behind it and
// before the next.
class References {
 public:
  explicit References(const std::vector<io::Reference>& all) : all_(all) {}

  void Write(std::size_t next_begin, Line& line) {
    if (at_ == all_.size() || all_[at_].at > next_begin) return;
    line.Open("references", '[');
    for (; at_ < all_.size() && all_[at_].at <= next_begin; ++at_) {
      line.Open('{');
      line.Number("at", all_[at_].at);
      line.Text("text", all_[at_].text);
      line.Text("url", all_[at_].url);
      line.Close('}');
    }
    line.Close(']');
  }

 private:
  const std::vector<io::Reference>& all_;
  std::size_t at_ = 0;
};

void WriteUnit(const io::Document& document, const Unit& unit, std::size_t index, Line& line) {
  const Article& article = document.article;
  line.Open('{');
  line.Text("article", article.id);
  line.Text("lang", article.lang);
  line.Number("unit", index);
  line.Number("paragraph", unit.paragraph);
  line.Number("sentence", unit.sentence);
  line.Text("kind", TextKindName(unit.kind));
  line.Number("begin", unit.span.begin);
  line.Number("end", unit.span.end);
  line.Text("text", Slice(article.text, unit.span));
  if (const auto time = io::TimeOf(document, unit.span)) {
    line.Whole("begin_ms", time->begin_ms);
    line.Whole("end_ms", time->end_ms);
  }
  line.Open("mentions", '[');
  for (const Mention& mention : unit.mentions) WriteMention(article, mention, line);
  line.Close(']');
}

void WriteArticle(const io::Document& document, const SegmentOptions& options, std::ostream& out) {
  const Article& article = document.article;
  const std::vector<Unit> units = Segment(article, options);
  References references(document.references);
  Line line;
  for (std::size_t i = 0; i < units.size(); ++i) {
    line.Clear();
    WriteUnit(document, units[i], i, line);
    const bool is_last = i + 1 == units.size();
    references.Write(is_last ? article.text.size() : units[i + 1].span.begin, line);
    line.Close('}');
    out << line.text() << '\n';
  }
}

ExitStatus Run(const Options& options) {
  Overwriting(options.output).Refuse(options.files);
  CheckArticleOptions(options.files, options.input.languages);
  const std::vector<io::Document> documents = ReadDocuments(options.files, options.input);
  Output output(options.output);
  for (const io::Document& document : documents) {
    WriteArticle(document, options.segment, output.stream());
  }
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddSegment(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand(
      "segment", "Cut articles into units and find their mentions: a JSON line a unit");
  command.add_option("ARTICLE", options->files, "Plain text files; - is standard input")
      ->required()
      ->option_text("...");
  AddOutput(command, options->output);
  AddInput(command, options->input);
  AddUnits(command, options->segment.units);
  SetExample(command, "{} segment corpora/samples/volcano/en.txt");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
