#pragma once

#include <string_view>

#include "synoptic/export.hpp"

namespace synoptic {

/// What a paragraph or a unit is in its article.
enum class TextKind {
  kProse,
  kHeadline,
  kSubheading,
  kListItem,
  kTableRow,
  kCaption,
  kPost,       ///< An embedded post of a social network.
  kDateline,   ///< "BERLIN, 3 March (dpa) -".
  kByline,     ///< "By Jane Doe".
  kCredit,     ///< "Photo: ...".
  kTimestamp,  ///< "14:35", of an entry of a ticker.
  kReference,  ///< "Read also: ...".
  kLabel,      ///< "Sport", "Advertisement": words that say nothing of the events.
};

/// "prose", "headline", "subheading", "list item", "table row", "caption", "post", "dateline",
/// "byline", "credit", "timestamp", "reference", "label".
SYNOPTIC_EXPORT std::string_view TextKindName(TextKind kind);

/// Whether such a text says something of what an article is about: it is in links and claims. Of
/// kDateline and all behind it, none does.
SYNOPTIC_EXPORT bool MakesClaim(TextKind kind);

}  // namespace synoptic
