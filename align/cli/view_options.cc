#include "align/cli/view_options.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <system_error>

#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/terminal.hpp"
#include "align/cli/view_formats.hpp"
#include "align/views/only_notes.hpp"
#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/views.hpp"

namespace synoptic::cli {
namespace {

constexpr double kNarrowest = 20;
constexpr double kWidest = 1000;

const std::map<std::string, Colour> kColours = {
    {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
const std::map<std::string, Label> kLabels = {{"shared", Label::kShared},
                                              {"partial", Label::kPartial},
                                              {"differs", Label::kDiffers},
                                              {"only", Label::kOnly}};

bool IsToFile(const ViewOptions& options) {
  return !options.output.empty() && options.output != "-";
}

TerminalOptions ChooseTerminalOptions(const ViewOptions& options) {
  const bool to_file = IsToFile(options);
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
  if (options.summary) terminal.content = TerminalOptions::Content::kSummary;
  return terminal;
}

std::vector<std::string> SplitAt(char separator, const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// "A,C" or "only C": the articles, of so many, that alone make a claim.
std::vector<std::size_t> ParseSubset(const std::string& text, std::size_t articles) {
  if (text.empty() || text == "all") return {};
  constexpr std::string_view kOnly = "only ";
  std::vector<std::size_t> subset;
  for (std::string name :
       SplitAt(',', text.starts_with(kOnly) ? text.substr(kOnly.size()) : text)) {
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    std::size_t i = 0;
    while (i < articles && views::ArticleLetter(i) != name) ++i;
    if (i == articles) {
      const std::string last = articles == 0 ? "none" : views::ArticleLetter(articles - 1);
      throw CLI::ValidationError("--subset", "expected letters of articles, A to " + last +
                                                 ", such as \"A,B\" or \"only A\", found \"" +
                                                 text + '"');
    }
    subset.push_back(i);
  }
  std::ranges::sort(subset);
  subset.erase(std::unique(subset.begin(), subset.end()), subset.end());
  return subset;
}

Selection SelectionOf(const ViewOptions& options, std::size_t articles) {
  return {.labels = options.labels,
          .articles = ParseSubset(options.subset, articles),
          .min_probability = options.min_probability};
}

std::string ContentOf(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Beside the file that was asked for, a format may have others, whose names are its own choice. So
/// it is said if one takes the place of another file.
void NoteReplaced(const std::string& name, const std::string& content) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(name, ignored) || ContentOf(name) == content) return;
  PrintNote("replaced " + name + ", which was another");
}

}  // namespace

void AddViewOptions(CLI::App& command, ViewOptions& options) {
  AddFormat(command, options.format, ViewFormats(),
            "terminal (files: .txt), html, json, jsonl, tsv, csv,\nxlsx, md, tmx, tei, moses, "
            "xces, beads or ladder");
  AddOutput(command, options.output);
  command
      .add_option("--page-language", options.page_language,
                  "Language that an HTML page speaks to its reader,\nnot that of the articles: en, "
                  "id or it (default: en)")
      ->option_text("LANG")
      ->check(OneOf(PageLanguages()));
  command
      .add_option("--width", options.width,
                  "Columns of the terminal view (default: those of\nthe terminal, else 100)")
      ->option_text("N")
      ->check(Between(kNarrowest, kWidest));
  command
      .add_option(
          "--color,--colour", options.colour,
          "auto, always or never; auto heeds NO_COLOR, and\nis plain when piped (default: auto)")
      ->option_text("WHEN")
      ->check(OneOf({"always", "auto", "never"}));
  command.add_flag("--summary", options.summary,
                   "Five lines instead of the claims (terminal view)");
  command
      .add_option_function<std::string>(
          "--only",
          [&options](const std::string& text) {
            for (const std::string& name : SplitAt(',', text)) {
              options.labels.push_back(kLabels.at(name));
            }
          },
          "Show claims of these labels alone: shared, partial,\ndiffers, only; several between "
          "commas")
      ->option_text("LABEL,...")
      ->check([](const std::string& text) -> std::string {
        for (const std::string& name : SplitAt(',', text)) {
          if (!kLabels.contains(name)) {
            return "expected shared, partial, differs or only, found \"" + name + '"';
          }
        }
        return {};
      });
  command
      .add_option("--subset", options.subset,
                  "Show claims that these articles make and no other:\n\"A,B\", \"only C\"")
      ->option_text("A,B")
      ->check([](const std::string& text) {
        return text.empty() ? std::string("expected letters of articles, found nothing")
                            : std::string();
      });
}

std::string FormatOf(const ViewOptions& options) {
  return ChooseFormat(options.format, options.output, ViewFormats());
}

void CheckTogether(const ViewOptions& options) {
  const std::string name = FormatOf(options);
  const ViewFormat& format = ViewFormatOf(name);
  if (options.summary && format.name != "terminal") {
    throw CLI::ValidationError("--summary", "needs the terminal view, found " + format.name);
  }
  const bool chooses_claims =
      !options.labels.empty() || (!options.subset.empty() && options.subset != "all");
  const bool chooses_links = options.min_probability > 0;
  const bool is_possible = format.selects == ViewFormat::Selects::kClaims ||
                           format.selects == ViewFormat::Selects::kAtFirst ||
                           (format.selects == ViewFormat::Selects::kLinks && !chooses_claims) ||
                           (!chooses_claims && !chooses_links);
  if (is_possible) return;
  throw CLI::ValidationError("--format",
                             format.name +
                                 " holds all claims: --only, --subset and --min-probability "
                                 "choose those of other views");
}

void NoteIdleOptions(const ViewOptions& options) {
  const std::string format = FormatOf(options);
  const auto note = [&](bool is_idle, const std::string& option, const std::string& heeds) {
    if (!is_idle) return;
    PrintNote(option + " changes nothing in " + format + ": " + heeds);
  };
  const bool has_columns = format == "terminal";
  note(options.width != 0 && !has_columns, "--width", "only the terminal view has columns");
  note(options.colour != ViewOptions{}.colour && !has_columns, "--color",
       "only the terminal view is coloured");
  note(options.page_language != ViewOptions{}.page_language && format != "html", "--page-language",
       "only a page speaks to its reader");
}

void CheckView(const ViewOptions& options, std::size_t articles) {
  CheckTogether(options);
  const std::string name = FormatOf(options);
  const ViewFormat& format = ViewFormatOf(name);
  const auto refuse = [](const std::string& option, const std::string& problem) {
    throw CLI::ValidationError(option, problem);
  };
  if (format.needs == ViewFormat::Needs::kTwoArticles && articles != 2) {
    refuse("--format", format.name + " joins two articles, found " + std::to_string(articles));
  }
  ParseSubset(options.subset, articles);
  if (format.files && (!IsToFile(options) || vectors::IsStream(options.output))) {
    refuse("--format", format.name + " is several files: name one with --output");
  }
  if (IsToFile(options)) vectors::CheckWritable(options.output);
}

void NoteDoubts(const Synopsis& synopsis, const ViewOptions& options) {
  if (FormatOf(options) == "terminal") return;  // It says so at its head.
  const auto id = [&](std::size_t article) { return synopsis.articles[article].article.id; };
  for (const std::string& note : views::RelatednessNotes(synopsis, id)) {
    PrintNote(note);
  }
  const std::string note = views::OnlyNote(synopsis);
  if (!note.empty()) PrintNote(note);
}

void WriteView(const Synopsis& synopsis, const ViewOptions& options,
               const std::vector<std::string>& inputs) {
  const std::string name = FormatOf(options);
  const ViewFormat& format = ViewFormatOf(name);
  const Drawing drawing = {.terminal = ChooseTerminalOptions(options),
                           .page_language = options.page_language,
                           .selection = SelectionOf(options, synopsis.articles.size()),
                           .index = options.counts_lines ? BeadIndex::kLine : BeadIndex::kUnit};
  if (!format.files) {
    Overwriting(options.output).Refuse(inputs);
    Output output(options.output);
    format.draw(synopsis, drawing, output.stream());
    return output.Finish();
  }
  const std::vector<DrawnFile> files = format.files(synopsis, drawing, options.output);
  for (const DrawnFile& file : files) Overwriting(file.name).Refuse(inputs);
  std::deque<vectors::WholeFile> whole;  // All are there before the first takes its place.
  for (const DrawnFile& file : files) {
    std::ostringstream content;
    file.write(content);
    if (file.name != options.output) NoteReplaced(file.name, content.str());
    vectors::WholeFile& one = whole.emplace_back(file.name);
    one.stream() << content.str();
    one.Flush();
  }
  for (vectors::WholeFile& file : whole) file.Finish();
}

}  // namespace synoptic::cli
