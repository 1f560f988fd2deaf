#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "synoptic/export.hpp"
#include "synoptic/parallel.hpp"
#include "synoptic/selection.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/table.hpp"

/// Formats that other libraries write: the component synoptic::io, which links libxml2 and
/// libxlsxwriter. Who links synoptic::synoptic alone needs neither. docs/formats.md says what each
/// holds, docs/schema has a grammar of what is written.
///
/// XML is UTF-8. Characters that it forbids, and other control characters, become U+FFFD; white
/// space is single spaces. All throw Error(kInvalidArgument) as the views do, before they write
/// anything.
namespace synoptic::io {

/// A translation memory, TMX 1.4: a unit a text of ParallelTexts, with its label and probability.
SYNOPTIC_EXPORT void WriteTmx(const Synopsis& synopsis, std::ostream& out,
                              const Selection& selection = {});
inline void WriteTmx(const Synopsis& synopsis, std::ostream&& out,
                     const Selection& selection = {}) {
  WriteTmx(synopsis, out, selection);
}

/// TEI P5: the articles with an element a sentence, and stand-off links of those that a claim
/// joins; what differs is an annotation.
SYNOPTIC_EXPORT void WriteTei(const Synopsis& synopsis, std::ostream& out,
                              const Selection& selection = {});
inline void WriteTei(const Synopsis& synopsis, std::ostream&& out,
                     const Selection& selection = {}) {
  WriteTei(synopsis, out, selection);
}

/// The links of two articles as OPUS has them (XCES): `a` and `b` are the addresses of the
/// documents that WriteXcesDocument writes. Links that are less probable than the selection asks
/// for are left out, and what they joined stands alone. Throws Error(kInvalidArgument) unless there
/// are two.
SYNOPTIC_EXPORT void WriteXces(const Synopsis& synopsis, const std::string& a, const std::string& b,
                               std::ostream& out, const Selection& selection = {});
inline void WriteXces(const Synopsis& synopsis, const std::string& a, const std::string& b,
                      std::ostream&& out, const Selection& selection = {}) {
  WriteXces(synopsis, a, b, out, selection);
}
SYNOPTIC_EXPORT void WriteXcesDocument(const Synopsis::Entry& entry, std::ostream& out);
inline void WriteXcesDocument(const Synopsis::Entry& entry, std::ostream&& out) {
  WriteXcesDocument(entry, out);
}

/// A workbook of one sheet for spreadsheets: texts are texts and numbers numbers, in every language
/// of the spreadsheet. Equal tables give equal bytes. Texts of more than 32,767 characters, the
/// most that a cell may have, end with "…". Throws Error(kTooLarge) for more rows or columns than a
/// sheet has, and Error(kUnreadable) if no temporary file can be written.
SYNOPTIC_EXPORT void WriteXlsx(const Table& table, std::ostream& out);
inline void WriteXlsx(const Table& table, std::ostream&& out) { WriteXlsx(table, out); }

}  // namespace synoptic::io
