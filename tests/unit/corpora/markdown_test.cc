// Markdown as articles, and what is none.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpora/markdown/marks.hpp"
#include "corpora/markdown/page.hpp"
#include "corpora/marked_text.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora::markdown {
namespace {

ReadOptions InEnglish() {
  ReadOptions options;
  options.lang = "en";
  return options;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

markup::Marked Read(std::string_view text) { return ReadPage(text, InEnglish(), "page"); }
std::string TextOf(std::string_view text) { return Read(text).article.text; }

constexpr std::string_view kPage = R"(---
title: "Storm hits coast"
date: 2024-03-18
lang: it
---

A storm with *one* and __two__ and `code *x*` and <https://a.example/b_c> in
a [ref link][one] and ![image](x.png "t") here.[^1] A snake_case_name, 5*3*2.

Damage
------

> She said that it
> was bad.

1. First
2. Second with **bold** text
   that goes on
* [x] nested \*literal\*

| Year | Visitors |
|------|---------:|
| 2018 | [120](http://x) |

```python
print("no prose")
```

Last &amp; AT&T, a <b>tag</b>.

[one]: http://example.org "x"
[^1]: Smith 2004, https://a.example/smith
)";

TEST(ReadMarkdown, TakesMarksOutAndKeepsKinds) {
  const markup::Marked marked = ReadText(std::string(kPage), {}, "page");
  EXPECT_EQ(marked.article.text,
            "Storm hits coast\n\n"
            "A storm with one and two and code *x* and https://a.example/b_c in a ref link and "
            "here. A snake_case_name, 5*3*2.\n\nDamage\n\nShe said that it was bad.\n\nFirst\n\n"
            "Second with bold text that goes on\n\nnested *literal*\n\nYear\tVisitors\n\n2018\t120"
            "\n\nLast & AT&T, a tag.");
  EXPECT_EQ(
      marked.article.kinds,
      (std::vector{TextKind::kHeadline, TextKind::kProse, TextKind::kSubheading, TextKind::kProse,
                   TextKind::kListItem, TextKind::kListItem, TextKind::kListItem,
                   TextKind::kTableRow, TextKind::kTableRow, TextKind::kProse}));
  EXPECT_EQ(marked.article.title, "Storm hits coast");
  EXPECT_EQ(marked.article.date, "2024-03-18");
  EXPECT_EQ(marked.article.lang, "it");
  ASSERT_THAT(marked.references, SizeIs(1));
  EXPECT_EQ(marked.references[0].url, "https://a.example/smith");
  EXPECT_TRUE(marked.article.text.substr(0, marked.references[0].at).ends_with("here."));
  EXPECT_NO_THROW(CheckArticle(marked.article));
}

TEST(ReadMarkdown, TakesTheFirstHeadingForTheTitle) {
  EXPECT_EQ(Read("# A *b*\n\nText.").article.title, "A b");
  EXPECT_EQ(Read("Text.\n\n# A\n\nMore.").article.title, "");
}

TEST(ReadMarkdown, KeepsHeadingsWithoutTextBelow) {
  EXPECT_EQ(TextOf("# A\n\n## B\n\n## C\n\nText.\n\n## D"), "A\n\nB\n\nC\n\nText.\n\nD");
  EXPECT_EQ(Read("# A").article.text, "A");
}

TEST(ReadMarkdown, LeavesWhatIsNoMark) {
  EXPECT_EQ(TextOf("A x*y*z, [Smith 2004](p. 12), [Lee](2003)."),
            "A x*y*z, [Smith 2004](p. 12), [Lee](2003).");
  EXPECT_EQ(TextOf("2 * 3 * 4 and a_b_c, [no link] and a ] b"),
            "2 * 3 * 4 and a_b_c, [no link] and a ] b");
  EXPECT_EQ(TextOf("```\nA fence that nothing closes"), "A fence that nothing closes");
  EXPECT_EQ(TextOf("It was in\n1904. A year."), "It was in 1904. A year.");
}

TEST(ReadMarkdown, MapsItsTextToTheFile) {
  const markup::Marked marked = Read("# A **b** c\n\nD [e](f) g.");
  for (const markup::Run& run : marked.runs) {
    EXPECT_EQ(Slice(marked.article.text, run.text),
              Slice("# A **b** c\n\nD [e](f) g.", run.source));
  }
  EXPECT_THAT(marked.runs, ::testing::Not(IsEmpty()));
}

TEST(IsMarkdown, AsksForMarksThatAreNoAccident) {
  EXPECT_TRUE(IsMarkdown("# Storm\n\nA **storm** came."));
  EXPECT_TRUE(IsMarkdown("---\ntitle: A\n---\nText."));
  EXPECT_TRUE(IsMarkdown("A **b** and **c**.\n\nThe **d**."));
  for (const std::string_view text :
       {"A storm* came.\n\n* It hit the coast.", "# Storm\n\nIt came.", "A **storm** came.",
        "- one\n- two\n- three", "> He wrote\n> this.", "5*3*2 and a_b_c", "---\nA line\n---\n",
        "Storm\n=====\n\nIt came.", "See [1](a note) of it.",
        "Both __init__ and __new__, or __repr__, may be `written`.",
        "x**2 + y**2 is z**2, a**b**c and f**k, and f**k.",
        "See [A](p. 1), [B](pp. 2-3), [C](2003), [D](see E) of it."}) {
    EXPECT_FALSE(IsMarkdown(text)) << text;
    const std::string kept = ReadText(std::string(text), InEnglish(), "text").article.text;
    EXPECT_EQ(kept, text);
  }
}

TEST(ReadMarkdown, LeavesNothingToBeTakenOut) {
  const markup::Marked once = Read("# A\n\nB **c** [d](e).\n\n* f\n* g");
  const markup::Marked twice = ReadText(once.article.text, InEnglish(), "text");
  EXPECT_EQ(twice.article.text, once.article.text);
  EXPECT_THAT(twice.runs, IsEmpty());
}

TEST(ReadMarkdown, HasLimits) {
  EXPECT_ERROR(Read(std::string(kMaxPageBytes + 1, 'a')), ErrorCode::kTooLarge, "8 MiB");
  std::string brackets = "# A\n\n";
  for (int n = 0; n < 100'000; ++n) brackets += "*[a](b*";
  EXPECT_NO_THROW(Read(brackets));
}

}  // namespace
}  // namespace synoptic::corpora::markdown
