#pragma once

#include <string_view>

namespace synoptic::language {

/// What a text ends with, closing quotation marks and brackets aside: what ends a sentence
/// (Unicode Sentence_Terminal), what separates clauses (Terminal_Punctuation), or anything else.
enum class TextEnd { kSentence, kClause, kOther };
TextEnd FindTextEnd(std::string_view text);

/// The last character but for those; 0 if there is none, or no UTF-8.
char32_t FindLastMark(std::string_view text);

}  // namespace synoptic::language
