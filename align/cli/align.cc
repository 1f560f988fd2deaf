// synoptic align: articles -> a view.

#include "synoptic/align.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/formats.hpp"
#include "align/cli/npy.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/terminal.hpp"
#include "align/cli/verbs.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/relatedness_notes.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

enum class Format { kTerminal, kHtml, kJson, kJsonLine, kTsv, kBeads, kLadder };

const std::map<std::string, Format> kFormats = {
    {"terminal", Format::kTerminal}, {"html", Format::kHtml}, {"json", Format::kJson},
    {"jsonl", Format::kJsonLine},    {"tsv", Format::kTsv},   {"beads", Format::kBeads},
    {"ladder", Format::kLadder}};
const Formats kFormatNames = {
    .names = {"terminal", "html", "json", "jsonl", "tsv", "beads", "ladder"}, .text = "terminal"};
const std::map<std::string, Colour> kColours = {
    {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};

constexpr double kNarrowest = 20;
constexpr double kWidest = 1000;

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> embeddings;
  InputOptions input;
  std::string format;
  std::string output;
  ModelOptions model;
  std::string colour = "auto";
  std::string page_language = HtmlOptions{}.language;
  AlignOptions align;
  std::size_t width = 0;
};

Format FormatOf(const Options& options) {
  return kFormats.at(ChooseFormat(options.format, options.output, kFormatNames));
}

TerminalOptions ChooseTerminalOptions(const Options& options) {
  const bool to_file = !options.output.empty() && options.output != "-";
  TerminalOptions terminal;
  if (options.width != 0) {
    terminal.width = options.width;
  } else if (!to_file) {
    terminal.width = TerminalWidth().value_or(terminal.width);
  }
  Colour wish = kColours.at(options.colour);
  if (to_file && wish == Colour::kAuto) wish = Colour::kNever;
  terminal.colour =
      UseColour(wish) ? TerminalOptions::Colour::kAlways : TerminalOptions::Colour::kNever;
  return terminal;
}

/// Says on standard error what a reader of a thin result would want to know.
void NoteLanguages(const Synopsis& synopsis, const Model& model) {
  for (const auto& [article, units] : synopsis.articles) {
    if (article.paragraphs.empty()) {
      std::cerr << "synoptic: note: " << article.id << " has no text\n";
    } else if (article.lang == kUndetermined) {
      std::cerr << "synoptic: note: the language of " << article.id
                << " was not recognised; name it with --lang\n";
    } else if (const auto& known = model.languages();
               !known.empty() &&
               std::find(known.begin(), known.end(),
                         article.lang.substr(0, article.lang.find('-'))) == known.end()) {
      std::cerr << "synoptic: note: the model was not trained on " << LanguageName(article.lang)
                << " (" << article.id << "); expect fewer and weaker links\n";
    }
  }
}

/// The terminal view says it at its head.
void NoteDoubts(const Synopsis& synopsis) {
  const auto id = [&](std::size_t article) { return synopsis.articles[article].article.id; };
  for (const std::string& note : views::RelatednessNotes(synopsis, id)) {
    std::cerr << "synoptic: note: " << note << '\n';
  }
  const std::string note = views::OnlyNote(synopsis);
  if (!note.empty()) std::cerr << "synoptic: note: " << note << '\n';
}

/// Other tools count the lines of the files that both were given.
BeadIndex IndexOf(const Options& options) {
  return options.input.read.lines == ReadOptions::Lines::kSentence ? BeadIndex::kLine
                                                                   : BeadIndex::kUnit;
}

/// Whether it shows links and no claims.
bool IsOfLinks(Format format) { return format == Format::kBeads || format == Format::kLadder; }

void Write(const Synopsis& synopsis, const Options& options, std::ostream& out) {
  switch (FormatOf(options)) {
    case Format::kTerminal:
      return WriteTerminal(synopsis, out, ChooseTerminalOptions(options));
    case Format::kHtml:
      return WriteHtml(synopsis, out, {.language = options.page_language});
    case Format::kJson:
      return WriteJson(synopsis, out);
    case Format::kJsonLine:
      return WriteJson(synopsis, out, {JsonOptions::Layout::kLine});
    case Format::kTsv:
      return WriteTsv(synopsis, out);
    case Format::kBeads:
      return WriteBeads(synopsis, out, IndexOf(options));
    case Format::kLadder:
      return WriteLadder(synopsis, out, IndexOf(options));
  }
}

/// Gives each article the vectors of its file.
std::vector<PreparedArticle> ReadVectors(std::vector<Article> articles, const Options& options) {
  std::vector<PreparedArticle> prepared;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::vector<Unit> units = Segment(articles[i], {.units = options.align.units});
    const std::string& file = options.embeddings[i];
    Matrix vectors = ReadNpy(file);
    if (vectors.rows != units.size()) {
      throw Error(ErrorCode::kInvalidArgument, file + ": expected " + std::to_string(units.size()) +
                                                   " rows, one for each unit of " + articles[i].id +
                                                   " (\"synoptic segment\" lists them), found " +
                                                   std::to_string(vectors.rows));
    }
    prepared.push_back({std::move(articles[i]), std::move(units), std::move(vectors)});
  }
  return prepared;
}

void CheckOptions(const Options& options) {
  const Overwriting overwriting(options.output);
  overwriting.Refuse(options.files);
  overwriting.Refuse(options.embeddings);
  overwriting.Refuse(FilesOf(options.model));
  CheckArticleOptions(options.files, options.input.languages);
  if (!options.embeddings.empty() && options.embeddings.size() != options.files.size()) {
    throw CLI::ValidationError(
        "--embeddings", "expected vectors for each of the " + std::to_string(options.files.size()) +
                            " articles, found " + std::to_string(options.embeddings.size()));
  }
  if (IsOfLinks(FormatOf(options)) && options.files.size() != 2) {
    throw CLI::ValidationError("--format", "beads and ladder join two articles, found " +
                                               std::to_string(options.files.size()));
  }
}

ExitStatus Run(const Options& options) {
  CheckOptions(options);
  std::vector<Article> articles = ReadArticles(options.files, options.input);
  const Model model = OpenModel(options.model);
  NoteWeights(options.align.weights, model);
  Output output(options.output);
  AlignOptions align = options.align;
  align.labels = !IsOfLinks(FormatOf(options));
  const Synopsis synopsis = options.embeddings.empty()
                                ? Align(model, std::move(articles), align)
                                : Align(model, ReadVectors(std::move(articles), options), align);
  NoteLanguages(synopsis, model);
  if (FormatOf(options) != Format::kTerminal) NoteDoubts(synopsis);
  Write(synopsis, options, output.stream());
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddAlign(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("align", "Lay articles side by side and show their claims");
  command
      .add_option("ARTICLE", options->files, "Two or more plain text files; - is standard input")
      ->required()
      ->expected(2, -1)
      ->option_text("...");
  AddFormat(command, options->format, kFormatNames,
            "terminal (files: .txt), html, json, jsonl, tsv, beads\nor ladder");
  AddOutput(command, options->output);
  AddInput(command, options->input);
  AddModel(command, options->model);
  AddWeights(command, options->align);
  command
      .add_option("--embeddings", options->embeddings,
                  "Vectors of the units of both articles, .npy, in place\nof the model's; repeat "
                  "it for more articles")
      ->expected(2, -1)
      ->allow_extra_args(false)
      ->option_text("A B");
  AddOrder(command, options->align);
  AddMinProbability(command, options->align);
  AddOnlyRisk(command, options->align);
  AddUnits(command, options->align.units);
  command
      .add_option("--width", options->width,
                  "Columns of the terminal view (default: those of\nthe terminal, else 100)")
      ->option_text("N")
      ->check(Between(kNarrowest, kWidest));
  command
      .add_option("--page-language", options->page_language,
                  "Language that an HTML page speaks to its reader,\nnot that of the articles: en, "
                  "id or it (default: en)")
      ->option_text("LANG")
      ->check(OneOf(PageLanguages()));
  command
      .add_option(
          "--color,--colour", options->colour,
          "auto, always or never; auto heeds NO_COLOR, and\nis plain when piped (default: auto)")
      ->option_text("WHEN")
      ->check(OneOf({"always", "auto", "never"}));
  SetExample(command,
             "{} align corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
