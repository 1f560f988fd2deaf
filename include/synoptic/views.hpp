#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "synoptic/beads.hpp"
#include "synoptic/export.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"

/// A synopsis as something to read. Writers only write to the stream; check its state afterwards.
/// All take a temporary one, too, for who does not ask.
/// All of them throw Error(kInvalidArgument) for a synopsis that CheckSynopsis refuses, before they
/// write anything.
namespace synoptic {

struct TerminalOptions {
  /// Columns. Below 72 the articles are set one below the other; from 100 on labels have names.
  std::size_t width = 100;
  enum class Colour { kNever, kAlways } colour = Colour::kNever;
  Selection selection = {};
  /// kSummary: five lines about the whole, each cut to the width.
  enum class Content { kClaims, kSummary } content = Content::kClaims;
};

/// Claims as rows, articles as columns.
SYNOPTIC_EXPORT void WriteTerminal(const Synopsis& synopsis, std::ostream& out,
                                   const TerminalOptions& options = {});
inline void WriteTerminal(const Synopsis& synopsis, std::ostream&& out,
                          const TerminalOptions& options = {}) {
  WriteTerminal(synopsis, out, options);
}

struct HtmlOptions {
  std::string language = "en";  ///< That the page speaks to its reader: one of PageLanguages().
  /// What the page shows when it is opened, until its reader asks for more: the whole is inside.
  /// Probabilities count to the hundredth. Without JavaScript all is shown.
  Selection opens_with = {};
};

/// Languages that a page can speak, as BCP 47 tags, sorted.
SYNOPTIC_EXPORT std::vector<std::string> PageLanguages();

/// One self-contained page: works offline, without JavaScript, on paper, and for a screen reader.
/// The first article leads, until the reader chooses another. Throws Error(kInvalidArgument) for a
/// language that it does not speak.
SYNOPTIC_EXPORT void WriteHtml(const Synopsis& synopsis, std::ostream& out,
                               const HtmlOptions& options = {});
inline void WriteHtml(const Synopsis& synopsis, std::ostream&& out,
                      const HtmlOptions& options = {}) {
  WriteHtml(synopsis, out, options);
}

struct JsonOptions {
  enum class Layout { kLine, kIndented } layout = Layout::kIndented;  ///< kLine: JSON Lines.
};

/// The whole synopsis: the format that every other view can be drawn from (docs/json.md).
SYNOPTIC_EXPORT void WriteJson(const Synopsis& synopsis, std::ostream& out,
                               const JsonOptions& options = {});
inline void WriteJson(const Synopsis& synopsis, std::ostream&& out,
                      const JsonOptions& options = {}) {
  WriteJson(synopsis, out, options);
}

/// A table for spreadsheets: a row a claim, tab-separated, UTF-8, under a header (docs/formats.md).
SYNOPTIC_EXPORT void WriteTsv(const Synopsis& synopsis, std::ostream& out);
inline void WriteTsv(const Synopsis& synopsis, std::ostream&& out) { WriteTsv(synopsis, out); }

/// A table in Markdown, with the differences as a list below it.
SYNOPTIC_EXPORT void WriteMarkdown(const Synopsis& synopsis, std::ostream& out,
                                   const Selection& selection = {});
inline void WriteMarkdown(const Synopsis& synopsis, std::ostream&& out,
                          const Selection& selection = {}) {
  WriteMarkdown(synopsis, out, selection);
}

/// A line a bead, "[0, 1]:[2]:0.0731", as vecalign writes it. The number is its cost. Throws as
/// BeadsOf does.
SYNOPTIC_EXPORT void WriteBeads(const Synopsis& synopsis, std::ostream& out,
                                BeadIndex index = BeadIndex::kUnit);
inline void WriteBeads(const Synopsis& synopsis, std::ostream&& out,
                       BeadIndex index = BeadIndex::kUnit) {
  WriteBeads(synopsis, out, index);
}

/// The ladder of hunalign: "0 <tab> 0 <tab> 0.9269" says where a bead begins in both articles, and
/// the probability that it is right; the last line says where both end. Throws
/// Error(kInvalidArgument) unless there are two articles, aligned in order.
SYNOPTIC_EXPORT void WriteLadder(const Synopsis& synopsis, std::ostream& out,
                                 BeadIndex index = BeadIndex::kUnit);
inline void WriteLadder(const Synopsis& synopsis, std::ostream&& out,
                        BeadIndex index = BeadIndex::kUnit) {
  WriteLadder(synopsis, out, index);
}

/// Reads what WriteJson wrote. Throws Error(kInvalidFormat), naming the place and what was
/// expected.
SYNOPTIC_EXPORT Synopsis ReadJson(std::istream& in);
inline Synopsis ReadJson(std::istream&& in) { return ReadJson(in); }

}  // namespace synoptic
