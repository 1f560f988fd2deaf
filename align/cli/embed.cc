// synoptic embed: articles -> vectors, a JSON line a unit or an array for NumPy.

#include <array>
#include <charconv>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/formats.hpp"
#include "align/cli/json_text.hpp"
#include "align/cli/npy.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/unknown_languages.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

const Formats kFormats = {.names = {"jsonl", "npy"}, .text = {}};

struct Options {
  std::vector<std::string> files;
  InputOptions input;
  std::string format;
  std::string output;
  SegmentOptions segment;
  ModelOptions model;
  bool tokens = false;
};

std::string Quoted(std::string_view text) {
  std::string quoted;
  AppendQuoted(text, quoted);
  return quoted;
}

/// The shortest digits that read back as the same float; JSON libraries would print doubles.
void WriteNumber(float number, std::ostream& out) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.write(digits.data(), end - digits.data());
}

void WriteVector(std::span<const float> vector, std::ostream& out) {
  out << '[';
  for (std::size_t i = 0; i < vector.size(); ++i) {
    if (i > 0) out << ',';
    WriteNumber(vector[i], out);
  }
  out << ']';
}

void WriteSpan(Span span, std::ostream& out) {
  out << "\"begin\":" << span.begin << ",\"end\":" << span.end;
}

/// Writes the tokens of one unit, from `first`, and returns the first token of the next unit.
std::size_t WriteTokens(const Encoding& encoding, std::size_t unit, std::size_t first,
                        std::ostream& out) {
  out << ",\"tokens\":[";
  std::size_t i = first;
  for (; i < encoding.tokens.size() && encoding.tokens[i].unit == unit; ++i) {
    const Token& token = encoding.tokens[i];
    out << (i > first ? ",{" : "{");
    WriteSpan(token.span, out);
    const WordType& type = encoding.TypeOf(token);
    out << ",\"form\":" << Quoted(type.form) << ",\"weight\":";
    WriteNumber(type.weight, out);
    out << ",\"vector\":";
    WriteVector(encoding.VectorOf(token), out);
    out << '}';
  }
  out << ']';
  return i;
}

/// The tokens only if they are wanted, since they take most of the time.
Encoding Encode(const Article& article, const std::vector<Unit>& units, const Model& model,
                const Options& options) {
  if (options.tokens) return model.Encode(article, units);
  Encoding encoding;
  encoding.unit_vectors = model.EncodeUnits(article, units);
  return encoding;
}

// Clauses heed mentions; sentences do not need them.
std::vector<Unit> UnitsOf(const Article& article, const Options& options) {
  if (options.segment.units == UnitKind::kSentence) return CutSentences(article);
  return Segment(article, options.segment);
}

void WriteArticle(const Article& article, const Model& model, const Options& options,
                  std::ostream& out) {
  const std::vector<Unit> units = UnitsOf(article, options);
  const Encoding encoding = Encode(article, units, model, options);
  std::size_t token = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    out << "{\"article\":" << Quoted(article.id) << ",\"unit\":" << i << ',';
    WriteSpan(units[i].span, out);
    out << ",\"text\":" << Quoted(Slice(article.text, units[i].span)) << ",\"vector\":";
    WriteVector(encoding.unit_vectors.row(i), out);
    if (options.tokens) token = WriteTokens(encoding, i, token, out);
    out << "}\n";
  }
}

/// The rows of all articles, one below the other, in the order of the JSON lines.
Matrix StackRows(const std::vector<Article>& articles, const Model& model, const Options& options) {
  Matrix stack(0, model.dimension());
  Progress progress;
  std::size_t done = 0;
  for (const Article& article : articles) {
    progress.Show(done++, articles.size(), "articles");
    const std::vector<Unit> units = UnitsOf(article, options);
    const Encoding encoding = Encode(article, units, model, options);
    const auto add = [&](std::span<const float> row) {
      stack.values.insert(stack.values.end(), row.begin(), row.end());
      ++stack.rows;
    };
    if (options.tokens) {
      for (const Token& token : encoding.tokens) add(encoding.VectorOf(token));
    } else {
      for (std::size_t u = 0; u < units.size(); ++u) add(encoding.unit_vectors.row(u));
    }
  }
  return stack;
}

ExitStatus Run(const Options& options) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse(options.files);
  overwriting.Refuse(FilesOf(options.model));
  const std::string format = ChooseFormat(options.format, options.output, kFormats);
  CheckArticleOptions(options.files, options.input.languages);
  const std::vector<Article> articles = ReadArticles(options.files, options.input);
  const Model model = OpenModel(options.model);
  UnknownLanguages unknown(model, "its vectors are made of the letters of words alone");
  for (const Article& article : articles) unknown.Note(article);
  Output output(options.output);
  if (format == "npy") {
    WriteNpy(StackRows(articles, model, options), output.stream());
  } else {
    Progress progress;
    std::size_t done = 0;
    for (const Article& article : articles) {
      // A terminal that shows the lines has no place for it.
      if (!options.output.empty()) progress.Show(done++, articles.size(), "articles");
      WriteArticle(article, model, options, output.stream());
    }
  }
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddEmbed(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("embed", "Vectors of units and words, for research");
  command.add_option("ARTICLE", options->files, "Plain text files; - is standard input")
      ->required()
      ->option_text("...");
  AddFormat(command, options->format, kFormats,
            "jsonl: a JSON line a unit; npy: an array of float32\nfor NumPy, a row a unit");
  command.add_flag(
      "--tokens", options->tokens,
      "Also the tokens of each unit, with their vectors;\nin npy a row a token instead");
  AddOutput(command, options->output);
  AddInput(command, options->input);
  AddUnits(command, options->segment.units);
  AddModel(command, options->model);
  SetExample(command, "{} embed --tokens corpora/samples/charter/it.txt");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
