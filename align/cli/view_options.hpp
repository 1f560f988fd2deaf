#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/synopsis.hpp"
#include "synoptic/views.hpp"

/// How a synopsis is shown: what `align` and `view` have in common, so that a view of a saved
/// result is the view of the alignment.
namespace synoptic::cli {

struct ViewOptions {
  std::string format;
  std::string output;
  std::string colour = "auto";
  std::string page_language = HtmlOptions{}.language;
  std::size_t width = 0;
  bool summary = false;
  bool counts_lines = false;   ///< Of beads: the lines of the articles, not their units.
  std::vector<Label> labels;   ///< --only
  std::string subset;          ///< --subset, as it was given.
  double min_probability = 0;  ///< Of what is shown; 0: all.
};

/// --format, --output, --page-language, --width, --color, --summary, --only and --subset.
void AddViewOptions(CLI::App& command, ViewOptions& options);

/// The format that was asked for. Throws CLI::ValidationError as ChooseFormat does.
std::string FormatOf(const ViewOptions& options);

/// Throws CLI::ValidationError for options that do not go together, whatever the articles.
void CheckTogether(const ViewOptions& options);

/// Says on standard error which options the format does not heed.
void NoteIdleOptions(const ViewOptions& options);

/// Throws CLI::ValidationError for options that do not go together, or not with so many articles,
/// and Error(kUnreadable) for a file that cannot be written: for those with much to do before.
void CheckView(const ViewOptions& options, std::size_t articles);

/// Says on standard error what the view does not: that articles may not belong together, and which
/// claims are left open.
void NoteDoubts(const Synopsis& synopsis, const ViewOptions& options);

/// Writes it where it was asked for, each file whole or not at all. CheckView has passed. Throws
/// CLI::ValidationError before a file would replace one of the inputs.
void WriteView(const Synopsis& synopsis, const ViewOptions& options,
               const std::vector<std::string>& inputs);

}  // namespace synoptic::cli
