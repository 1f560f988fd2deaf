#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// The article that a text makes, which is UTF-8 and prose, whatever it looks like; ReadOptions say
/// how. `name` stands for the text in messages. Throws Error(kInvalidArgument) for an unknown
/// language, kTooLarge.
SYNOPTIC_EXPORT Article BuildArticle(std::string text, const ReadOptions& options,
                                     const std::string& name);

/// The same for the bytes of a file that is text, plain or with marks. Throws as CheckPlainText
/// does, too.
SYNOPTIC_EXPORT Article BuildPlainArticle(std::string bytes, const ReadOptions& options,
                                          const std::string& name);

/// The id of an article by the name of its file: without the ending of a text or a page.
SYNOPTIC_EXPORT std::string IdOf(const std::filesystem::path& file);

/// The language that is told for a text, as a primary subtag, or else the one it is written in.
SYNOPTIC_EXPORT std::string LanguageOf(std::string_view text, const ReadOptions& options);

/// Throws Error(kInvalidArgument) for the tag of no language; an empty one is to be recognised.
SYNOPTIC_EXPORT void CheckLanguage(const std::string& lang);

/// Throws Error(kTooLarge) for a text with more bytes than options allow.
void CheckSize(const std::string& text, const ReadOptions& options, const std::string& name);

}  // namespace synoptic::corpora
