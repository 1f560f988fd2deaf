#include "models/language/units/clause_markers.hpp"

#include <algorithm>
#include <iterator>

namespace synoptic::language {
namespace {

constexpr ClauseMarkers kNone{.lang = "", .behind_comma = "", .alone = "", .before_comma = ""};

// Words that join phrases as readily as clauses ("and", "as", "or" without a comma) are not here.
constexpr ClauseMarkers kMarkers[] = {
    {.lang = "en",
     .behind_comma = "and but or so yet nor which who whose whom where when while although though "
                     "because since "
                     "as if unless until after before making leaving adding saying",
     .alone = "while although though because whereas unless",
     .before_comma = ""},
    {.lang = "it",
     .behind_comma = "e ed ma però che cui quale quali dove quando mentre perché poiché anche se "
                     "sebbene benché dopo prima tanto così oppure o né bensì facendo portando con",
     .alone = "mentre perché poiché sebbene benché affinché",
     .before_comma = ""},
    {.lang = "id",
     .behind_comma = "dan tetapi tapi namun sedangkan sementara karena sehingga yang ketika saat "
                     "setelah sebelum meski meskipun walau walaupun agar supaya bahkan lalu "
                     "kemudian serta atau jika dengan",
     .alone = "sedangkan sementara karena sehingga meskipun walaupun setelah sebelum",
     .before_comma = ""},
    {.lang = "de",
     .behind_comma = "und aber oder denn sondern doch dass daß weil da wenn als ob obwohl während "
                     "nachdem bevor "
                     "damit sodass so wobei wodurch womit wo wie der die das den dem deren dessen "
                     "denen um ohne "
                     "anstatt jedoch was",
     .alone = "weil obwohl sodass",
     .before_comma = ""},
    {.lang = "fr",
     .behind_comma =
         "et mais ou donc or ni car qui que qu dont où lorsque lorsqu quand tandis alors puisque "
         "parce bien pour après avant afin ainsi laissant faisant portant ce",
     .alone = "tandis lorsque lorsqu puisque parce",
     .before_comma = ""},
    {.lang = "es",
     .behind_comma =
         "y e pero o ni que quien quienes cuyo cuya donde cuando mientras porque aunque pues sino "
         "por para tras después antes lo el la si con",
     .alone = "mientras porque aunque",
     .before_comma = ""},
    {.lang = "pt",
     .behind_comma =
         "e mas ou nem que quem cujo cuja onde quando enquanto porque embora pois porém para após "
         "depois antes o a se com",
     .alone = "enquanto porque embora",
     .before_comma = ""},
    {.lang = "nl",
     .behind_comma = "en maar of want dus die dat wat waar wanneer toen terwijl omdat hoewel nadat "
                     "voordat zodat "
                     "waarbij waardoor waarmee om zonder als",
     .alone = "terwijl omdat hoewel nadat voordat zodat waarbij waardoor",
     .before_comma = ""},
    {.lang = "ru",
     .behind_comma =
         "и а но или что чтобы который которая которое которые которого которой которых которому "
         "которым которыми котором которую где когда куда пока потому поскольку так если хотя "
         "однако причем при чем кто где после",
     .alone = "",
     .before_comma = ""},
    {.lang = "tr",
     .behind_comma = "ve ancak ama fakat çünkü ise oysa hatta böylece bu o",
     .alone = "çünkü ancak fakat",
     .before_comma = "için sonra önce iken ise"},
    {.lang = "ar",
     .behind_comma = "",
     .alone = "بينما لكن ولكن حيث لان فيما عندما كما",
     .before_comma = "",
     .comma_is_enough = true},
    {.lang = "zh", .behind_comma = "", .alone = "", .before_comma = "", .comma_is_enough = true},
    // Verbs that go on, and conjunctions, end in these.
    {.lang = "ja",
     .behind_comma = "",
     .alone = "",
     .before_comma = "が し て で り ため ので から ば と たが だが けど れ",
     .comma_is_enough = false}};

}  // namespace

const ClauseMarkers& ClauseMarkersOf(std::string_view lang) {
  const auto* const found = std::ranges::find(kMarkers, lang, &ClauseMarkers::lang);
  return found == std::end(kMarkers) ? kNone : *found;
}

}  // namespace synoptic::language
