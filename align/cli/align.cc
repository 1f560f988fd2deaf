// synoptic align: articles -> a view.

#include "synoptic/align.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/cli/articles.hpp"
#include "align/cli/message.hpp"
#include "align/cli/npy.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "align/cli/view_formats.hpp"
#include "align/cli/view_options.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/error.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/review.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::vector<std::string> embeddings;
  InputOptions input;
  ViewOptions view;
  ModelOptions model;
  std::vector<std::string> dictionaries;
  AlignOptions align;
  std::string review;
};

/// Says on standard error what a reader of a thin result would want to know.
void NoteLanguages(const Synopsis& synopsis) {
  for (const Warning& warning : synopsis.warnings) {
    if (warning.articles.empty()) continue;  // Of weights and reviews more is known here.
    const bool has_no_name = warning.kind == Warning::Kind::kLanguageNotRecognised;
    PrintNote(warning.message + (has_no_name ? "; name it with --lang" : ""));
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

/// Says on standard error what of the review did not count, with its file and line.
void NoteUnheeded(const Options& options, const Gold& review, const Synopsis& synopsis) {
  const std::vector<UnheededJudgement> unheeded = UnheededJudgements(review, synopsis);
  if (review.links.empty() && review.wrong.empty()) {
    PrintNote(options.review + " judges no link");
  }
  for (const UnheededJudgement& one : unheeded) {
    PrintNote(options.review + ':' + std::to_string(one.line) + ": not heeded: " + one.reason);
  }
}

/// All files that the run reads.
std::vector<std::string> InputsOf(const Options& options) {
  std::vector<std::string> inputs = FilesOf(options.model);
  inputs.insert(inputs.end(), options.files.begin(), options.files.end());
  inputs.insert(inputs.end(), options.dictionaries.begin(), options.dictionaries.end());
  inputs.insert(inputs.end(), options.embeddings.begin(), options.embeddings.end());
  if (!options.review.empty()) inputs.push_back(options.review);
  return inputs;
}

void CheckOptions(const Options& options) {
  Overwriting(options.view.output).Refuse(InputsOf(options));
  CheckArticleOptions(options.files, options.input.languages);
  NoteIdleOptions(options.view);
}

/// What depends on how many articles the files hold.
void CheckCount(const Options& options, std::size_t articles) {
  if (articles < 2) {
    throw CLI::ValidationError("ARTICLE", "expected two or more articles, found one");
  }
  if (!options.embeddings.empty() && options.embeddings.size() != articles) {
    throw CLI::ValidationError("--embeddings", "expected vectors for each of the " +
                                                   std::to_string(articles) + " articles, found " +
                                                   std::to_string(options.embeddings.size()));
  }
  CheckView(options.view, articles);
}

ExitStatus Run(const Options& options) {
  CheckOptions(options);
  std::vector<Article> articles = ReadArticles(options.files, options.input);
  CheckCount(options, articles.size());
  const std::unique_ptr<const Encoder> encoder = OpenEncoder(options.model);
  NoteWeights(options.align.weights, *encoder);
  AlignOptions align = options.align;
  if (!options.review.empty()) align.review = ReadGold(options.review);
  align.dictionaries = ReadDictionaries(options.dictionaries);
  align.labels = !ViewFormatOf(FormatOf(options.view)).is_of_links;
  const Synopsis synopsis = options.embeddings.empty()
                                ? Align(*encoder, std::move(articles), align)
                                : Align(*encoder, ReadVectors(std::move(articles), options), align);
  NoteLanguages(synopsis);
  if (align.review) NoteUnheeded(options, *align.review, synopsis);
  NoteDoubts(synopsis, options.view);
  WriteView(synopsis, options.view, InputsOf(options));
  return kDone;
}

}  // namespace

Verb AddAlign(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("align", "Lay articles side by side and show their claims");
  command
      .add_option("ARTICLE", options->files,
                  "Files of plain text, HTML or JSON, with two or more\narticles; FILE#ID is one "
                  "of several; - is "
                  "standard input")
      ->required()
      ->option_text("...");
  AddViewOptions(command, options->view);
  AddInput(command, options->input);
  AddModel(command, options->model);
  AddDictionaries(command, options->dictionaries);
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
      .add_option("--review", options->review,
                  "Heed what was judged on a page: a gold that it saved.\nRight links are certain, "
                  "wrong ones are not made")
      ->check(CLI::Validator(
          [](const std::string& file) {
            return std::string(file.empty() ? "expected the name of a file, found none" : "");
          },
          ""))
      ->option_text("FILE");
  SetExample(command,
             "{} align corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt");
  return {&command, [options] {
            // Other tools count the lines of the files that both were given.
            options->view.counts_lines = options->input.read.lines == ReadOptions::Lines::kSentence;
            return Run(*options);
          }};
}

}  // namespace synoptic::cli
