#pragma once

#include <string_view>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// What bytes are, by what they hold, never by the name of their file.
enum class Format {
  kText,
  kHtml,
  kResult,  ///< Of our own: JSON, a table, a page, beads.
  kJson,
  kJsonLines,
  kWikitext,
  kMarkdown,
  kWikiExport,  ///< XML of MediaWiki.
  kSubRip,
  kWebVtt,
  kStationScript,
  kTmx,
  kXcesLinks,    ///< An alignment, which names its documents.
  kSentenceXml,  ///< A document with elements for its sentences: of OPUS, or TEI.
  kXml,          ///< Any other.
  kColumns,      ///< Sentences of several languages between tabs.
  kRtf,
  kMail,  ///< With headers, and characters as "=C3=BC".
  kUtf16,
  kUtf32,
  kPdf,
  kGzip,
  kZstd,
  kZip,
  kOffice,  ///< DOCX, ODT, EPUB, XLSX: a ZIP archive with a place for such a document.
};

struct Recognition {
  Format format = Format::kText;
  std::string_view what;  ///< "PDF"; empty of plain text.
  std::string_view
      advice;  ///< How plain text is made of it; the name of the file follows. May be empty.
};

/// Linear in the bytes.
SYNOPTIC_EXPORT Recognition Recognise(std::string_view bytes);

}  // namespace synoptic::corpora
