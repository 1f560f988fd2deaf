#pragma once

#include <string>
#include <string_view>

namespace synoptic::mentions {

/// A name in small Latin letters and digits, its words separated by single spaces: "emmanuel
/// macron" of "Emmanuel Macron", "emmanuel makron" of "Эммануэль Макрон", "emanyueru makuron" of
/// "エマニュエル・マクロン". Characters that transcribe foreign names in Chinese give what they
/// stand for rather than their pinyin ("maklong" of "马克龙"). Empty if nothing of it can be
/// written so. Requires UTF-8. Safe to call from many threads.
std::string NormaliseName(std::string_view name);

}  // namespace synoptic::mentions
