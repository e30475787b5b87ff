#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 298:
/***/ ((module) => {

// A simple implementation of make-array
function makeArray (subject) {
  return Array.isArray(subject)
    ? subject
    : [subject]
}

const UNDEFINED = undefined
const EMPTY = ''
const SPACE = ' '
const ESCAPE = '\\'

// The characters that carry a meaning of their own inside a regular
//   expression, so a literal one has to be escaped before it is emitted.
const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/
const BOM = '\uFEFF'
// A run of two or more asterisks is a globstar (#175)
const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/
const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/
const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/
const REGEX_SPLITALL_CRLF = /\r?\n/g

// Invalid:
// - /foo,
// - ./foo,
// - ../foo,
// - .
// - ..
// Valid:
// - .foo
const DOUBLE_SLASH = '//'
const SLASH_CODE = 47
const DOT_CODE = 46


const SLASH = '/'

// Do not use ternary expression here, since "istanbul ignore next" is buggy
let TMP_KEY_IGNORE = 'node-ignore'
/* istanbul ignore else */
if (typeof Symbol !== 'undefined') {
  TMP_KEY_IGNORE = Symbol.for('node-ignore')
}
const KEY_IGNORE = TMP_KEY_IGNORE

const define = (object, key, value) => {
  Object.defineProperty(object, key, {value})
  return value
}

const RETURN_FALSE = () => false

// > The range notation, e.g. [a-zA-Z],
// > can be used to match one of the characters in a range.
//
// gitignore(5) defers to fnmatch(3) for this, and git implements it in
//   `wildmatch.c`.  A bracket expression has a sub-grammar of its own, which
//   is neither the surrounding pattern grammar nor the JavaScript one:
//
//   - a `]` right after `[` or `[!` is a literal member, not the terminator
//   - `[:alpha:]` names one of twelve POSIX classes
//   - `\` escapes the next member, `]` included
//   - `*`, `?` and `.` are plain literal members
//   - an unterminated expression makes the whole pattern match nothing
//
// which means the expression can not be located -- let alone translated -- by
//   a regular expression.  It is scanned out of the pattern before the
//   replacers below run, and put back once they are done, so that neither the
//   metacharacter escaper nor the `?` / `*` replacers ever see its body.

// git classifies with its own ASCII-only ctype macros (`wildmatch.c`), never
//   with the C library ones, so these must not be mapped onto `\d` / `\w` /
//   `\s`, which are wider.  `/` is left out of every expansion, because a
//   bracket expression never matches a path separator.
const POSIX_CLASSES = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-.0-~',
  lower: 'a-z',
  print: ' -.0-~',
  punct: '!-.:-@\\[-`{-~',
  // git's `sane-ctype.h` classifies \v and \f as control, not space,
  //   unlike C's `isspace`
  space: ' \\t\\n\\r',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f'
}

const CLASS_MEMBERS_TO_ESCAPE = '\\]^-['

const escapeMember = char => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0
  ? char
  : ESCAPE + char

// > if (matched == negated || ((flags & WM_PATHNAME) && text_ch == '/'))
// >   return WM_ABORT_TO_STARSTAR;                     (git, `wildmatch.c`)
// A bracket expression never matches a path separator, whatever its members
//   say, so a negated class gets `/` as one more excluded character, while a
//   plain one -- where a literal member or a range could still let `/` in --
//   is guarded with a lookahead, `/` being impossible to subtract from a
//   JavaScript character class.
const NON_SLASH = '(?!\\/)'

const classSource = (negated, body) => {
  if (negated) {
    return `[^\\/${body}]`
  }

  const source = `[${body}]`

  return new RegExp(source).test('/')
    ? NON_SLASH + source
    : source
}

// Scan the bracket expression that starts at `pattern[start] === '['`,
//   mirroring the member loop of git's `wildmatch.c`.
// @returns {{end: number, source: string} | null} `null` if the expression is
//   never terminated, which makes the whole pattern match nothing.
const scanBracket = (pattern, start) => {
  const {length} = pattern
  let index = start + 1
  let negated = EMPTY

  const lead = pattern[index]
  if (lead === '!' || lead === '^') {
    negated = '^'
    index ++
  }

  let body = EMPTY

  // The member a `-` could start a range from, or EMPTY when the previous
  //   member can not open one (start of the body, or a range / POSIX class
  //   that has just closed)
  let prev = EMPTY

  // git scans the members with a do-while, so the first one is consumed
  //   unconditionally.  That is the whole reason a leading `]` is a member
  //   and not the terminator.
  for (;;) {
    const char = pattern[index]

    if (char === UNDEFINED) {
      return null
    }

    if (char === ESCAPE) {
      // A pattern can not end on a lone backslash -- `createRule` has
      //   already thrown it away -- so there is a character to read.
      const escaped = pattern[++ index]
      body += escapeMember(escaped)
      prev = escaped
    } else if (
      char === '-'
      && prev
      && index + 1 < length
      && pattern[index + 1] !== ']'
    ) {
      index ++
      let to = pattern[index]
      if (to === ESCAPE) {
        to = pattern[index += 1]
      }
      // An out-of-order range matches nothing in git but is a syntax error in
      //   JavaScript, so it is dropped.  Its lower bound stays: git tests it
      //   as a plain member before it ever looks at the `-`, so `[c-a]` does
      //   match `c`.
      if (prev <= to) {
        body += `-${escapeMember(to)}`
      }
      prev = EMPTY
    } else if (char === '[' && pattern[index + 1] === ':') {
      const nameStart = index + 2
      let end = nameStart
      while (end < length && pattern[end] !== ']') {
        end ++
      }

      if (end === length) {
        return null
      }

      if (end > nameStart && pattern[end - 1] === ':') {
        const name = pattern.slice(nameStart, end - 1)

        // An unknown class name makes the whole pattern match nothing
        if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) {
          return null
        }

        body += POSIX_CLASSES[name]
        prev = EMPTY
        index = end
      } else {
        // No `:]` to close it, so the `[` is a plain member and scanning
        //   resumes right after it.
        body += escapeMember('[')
        prev = '['
        index = nameStart - 2
      }
    } else {
      body += escapeMember(char)
      prev = char
    }

    index ++

    if (pattern[index] === ']') {
      return {
        end: index,
        source: classSource(negated, body)
      }
    }
  }
}

// An empty JavaScript class can never match, which is how a pattern that git
//   gives up on (`WM_ABORT_ALL`) is expressed here.
const NEVER_MATCH = '[]'

// A NUL can appear in neither a `.gitignore` line nor a path, which makes it
//   the one safe placeholder character.  A literal one in the pattern is
//   held aside all the same, so a collision is impossible by construction.
const PLACEHOLDER = '\u0000'
const REGEX_RESTORE_PLACEHOLDER = new RegExp(
  `${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, 'g'
)

// The one wildcard the chain does not expand for itself is a trailing `*`. How
//   it expands depends on the mode (`regex` vs `checkRegex`), so `_make` is
//   left to do it, and until then the pending wildcard travels as this marker.
//   That is what keeps it apart from a user-escaped literal `\*`: the unescape
//   steps collapse the escaped one to the exact `\*` a wildcard would leave
//   behind, so by the time `_make` runs the two are otherwise the same string
//   and a literal star gets wrongly rewritten into a wildcard. The marker is a
//   private-use character, and `extractBrackets` keeps one that came out of the
//   pattern apart from it, so the only marker `_make` ever turns back into a
//   real wildcard is the one this chain put there itself.
const TRAILING_WILDCARD = '\uE000'

// A trailing "/**" is deferred the same way, because `checkRegex` has to tell
//   it apart from a trailing "/*" (see `checkSourceOf`). For `.ignores()` it
//   still never matches the folder itself (#21).
const TRAILING_DOUBLESTAR = '\uE001'

// The three characters above mean something to the chain that builds the
//   source rather than to the path, so one that came out of the pattern is
//   held aside like a bracket expression instead of going straight out. Being
//   held is what makes it safe: the restore runs after the step that anchors
//   the source, so the character comes back in the middle of the source and
//   not at its end, which is the one place `_make` and `checkSourceOf` look
//   for a marker. Without it a pattern's own character lands where a pending
//   marker sits, and `_make` turns it into a real trailing wildcard.
//
// It is held as a one-member class rather than bare, in both of the branches
//   a reserved character can reach, so that the property can be
//   read off this function alone -- a reserved character never goes out on
//   its own -- rather than depending on where in the chain the restore
//   happens to run. In the expression built here `[x]` matches exactly what
//   `x` matches, none of the three being special to a regular expression or
//   inside a class, so no test can tell the two apart: the class is insurance,
//   and the paragraph above is the reason it is not needed.
const isReserved = char =>
  char === PLACEHOLDER
  || char === TRAILING_WILDCARD
  || char === TRAILING_DOUBLESTAR

// Replace every bracket expression with a placeholder the replacers below
//   leave alone, and translate it separately.
const extractBrackets = pattern => {
  const sources = []
  const hold = source =>
    `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`

  const {length} = pattern
  let out = EMPTY
  let index = 0

  while (index < length) {
    const char = pattern[index]

    if (char === ESCAPE) {
      // > Put a backslash ("\") in front of ... a character to make it literal.
      //                                            (gitignore(5) -> fnmatch(3))
      // A backslash quotes the next character, whatever it is, so `\d` is a
      //   literal `d`, not the regex digit class, and `\?` is a literal `?`,
      //   not a wildcard. Held aside as its literal here, the escape never
      //   reaches the replacers below, which would otherwise let `\d`, `\b`,
      //   `\1`, `\/` keep their regular-expression meaning, and would turn a
      //   `\?` into `[^\/]`.
      //
      // Three escapes are still left for the chain: `\*` (a literal star,
      //   told apart from a wildcard by `TRAILING_WILDCARD` and the wildcard
      //   replacers), `\[` (a literal bracket, the one `[` the bracket
      //   replacer still expects), and `\ ` (a quoted space, which one pass
      //   below rewrites in bulk -- holding each one aside instead costs more
      //   on a pattern built out of them).
      //
      // A quoted backslash is not among them. The chain doubles every
      //   backslash, then takes the doubling back out again, and a quoted one
      //   standing next to a character the chain also escapes left the two
      //   counts sharing a run, so one of the escapes was lost. Held here as
      //   the literal it means, it never joins that run.
      const escaped = pattern[index + 1]

      if (escaped === SLASH && index + 2 === length) {
        // Git removes a final directory slash before matching. An escape
        //   without a character after that removal makes the pattern invalid.
        out += hold(NEVER_MATCH)
      } else if (
        escaped === '*'
        || escaped === '['
        || escaped === SPACE
      ) {
        out += pattern.slice(index, index + 2)
      } else {
        out += hold(
          REGEX_LITERAL_SPECIAL.test(escaped)
            ? ESCAPE + escaped
            : isReserved(escaped)
              ? `[${escaped}]`
              : escaped
        )
      }

      index += 2
    } else if (isReserved(char)) {
      out += hold(`[${char}]`)
      index ++
    } else if (char === '[') {
      const scanned = scanBracket(pattern, index)

      if (scanned === null) {
        // git gives up on the whole pattern (`WM_ABORT_ALL`), so whatever
        //   follows can not make it match either.
        out += hold(NEVER_MATCH)
        index = length
      } else {
        out += hold(scanned.source)
        index = scanned.end + 1
      }
    } else {
      out += char
      index ++
    }
  }

  return {
    source: out,
    sources
  }
}

// A step of the chain below is normally a `[matcher, replacer]` pair handed
//   to `String.replace`. `DIRECT` marks the ones that are plain string work
//   instead, and take `(source, pattern)`.
//
// Anchoring the two ends is exactly that -- a test of one character and a
//   concatenation -- and putting it through the regular expression engine
//   cost a third of this chain for nothing: 167ns where 10ns does the same
//   job. The two are still steps in the same list, in the same places,
//   because their position in the order is part of what they mean.
const DIRECT = null

// A separator at the beginning or in the middle of a pattern, as opposed to
//   one at the very end.
const REGEX_INNER_SLASH = /\/(?!$)/
const WILDCARD = '[^\\/]*'

// > If the pattern ends with a slash,
// > it is removed for the purpose of the following description,
// > but it would only find a match with a directory.
// > In other words, foo/ will match a directory foo and paths underneath it,
// > but will not match a regular file or a symbolic link foo
// >  (this is consistent with the way how pathspec works in general in Git).
// '`foo/`' will not match regular file '`foo`' or symbolic link '`foo`'
// -> ignore-rules will not deal with it, because it costs extra `fs.stat` call
//      you could use option `mark: true` with `glob`

// '`foo/`' should not continue with the '`..`'
// The chain that turns one gitignore pattern into a regular expression
//   source, in order. A step is either
//
//   [matcher, replacer]            handed to `String.replace`
//   [matcher, replacer, required]  the same, but skipped outright unless
//                                    `required` appears in the string, which
//                                    the matcher cannot match without
//   [DIRECT, transform]            plain string work, taking (source, pattern)
//
// The `required` character is only ever a shortcut: finding it does not mean
//   the matcher will match, and not finding it means it cannot. It is there
//   because scanning for one character costs a fraction of running a matcher
//   that then finds nothing -- for the wildcard step, whose `[^\\]+`
//   backtracks its way through the whole string before giving up, 11ns
//   against 400ns.
const REPLACERS = [

  // Replace (\ ) with ' '
  // Only a space: an escaped tab or other whitespace is already a literal by
  //   the time it reaches here, and a bare tab must be left as one, not turned
  //   into a space.
  // (\ ) -> ' '
  // (\\ ) -> '\\ '
  // (\\\ ) -> '\\ '
  [
    // A run of backslashes is taken whole, from its first one, so no match
    //   ever starts again inside it -- `(\\+?) ` did, which made a long run
    //   quadratic.
    /(\\+)( ?)/g,
    (_, run, space) => space
      ? run.slice(0, run.length - run.length % 2) + SPACE
      : run,
    ESCAPE + SPACE
  ],

  // git's wildmatch() reads a run of two or more asterisks as one globstar
  //   whenever the run fills a path segment: it starts the pattern or follows
  //   a `/`, and it ends the pattern or comes before a `/`. A run of two is
  //   already `**`; a longer one is folded into `**` here, so the steps
  //   below only ever have to know `**`.
  // `***/foo` -> `**/foo`, `a/***/b` -> `a/**/b`, `a/***` -> `a/**`
  // git also takes a run beside a literal prefix (`a***/b`) or beside an
  //   escaped slash (`***\/b`) as a globstar, and this does not; the README
  //   lists both, under "A run of asterisks".
  [
    /(^|\/)\*{3,}(?=\/|$)/g,
    (_, start) => `${start}**`,
    '*'
  ],

  // Escape metacharacters
  // which is written down by users but means special for regular expressions.

  // > There are 12 characters with special meanings:
  // > - the backslash \,
  // > - the caret ^,
  // > - the dollar sign $,
  // > - the period or dot .,
  // > - the vertical bar or pipe symbol |,
  // > - the question mark ?,
  // > - the asterisk or star *,
  // > - the plus sign +,
  // > - the opening parenthesis (,
  // > - the closing parenthesis ),
  // > - and the opening square bracket [,
  // > - the opening curly brace {,
  // > These special characters are often called "metacharacters".
  [
    /[\\$.|*+(){^]/g,
    match => `\\${match}`
  ],

  [
    // > a question mark (?) matches a single character
    /(?!\\)\?/g,
    () => '[^/]',
    '?'
  ],

  // leading slash
  [

    // > A leading slash matches the beginning of the pathname.
    // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
    // A leading slash matches the beginning of the pathname
    /^\//,
    () => '^',
    SLASH
  ],

  // replace special metacharacter slash after the leading slash
  [
    /\//g,
    () => '\\/',
    SLASH
  ],

  [
    // > A leading "**" followed by a slash means match in all directories.
    // > For example, "**/foo" matches file or directory "foo" anywhere,
    // > the same as pattern "foo".
    // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
    // >   under directory "foo".
    // Notice that the '*'s have been replaced as '\\*'
    /^\^*(?:\\\*\\\*\\\/)+/,

    // '**/foo' <-> 'foo'
    () => '(?:^|\\/)',
    '*'
  ],

  // starting
  [
    // there will be no leading '/'
    //   (which has been replaced by section "leading slash")
    // If starts with '**', adding a '^' to the regular expression also works
    DIRECT,
    (source, pattern) => {
      // Nothing to anchor to, or already anchored (`^` or `(?:^|\/)`)
      if (!source || source[0] === '^' || source[0] === '(') {
        return source
      }

      // If has a slash `/` at the beginning or middle
      const anchor = !REGEX_INNER_SLASH.test(pattern)
        // > Prior to 2.22.1
        // > If the pattern does not contain a slash /,
        // >   Git treats it as a shell glob pattern
        // Actually, if there is only a trailing slash,
        //   git also treats it as a shell glob pattern

        // After 2.22.1 (compatible but clearer)
        // > If there is a separator at the beginning or middle (or both)
        // > of the pattern, then the pattern is relative to the directory
        // > level of the particular .gitignore file itself.
        // > Otherwise the pattern may also match at any level below
        // > the .gitignore level.
        ? '(?:^|\\/)'

        // > Otherwise, Git treats the pattern as a shell glob suitable for
        // >   consumption by fnmatch(3)
        : '^'

      return anchor + source
    }
  ],

  // two globstars
  [
    // Use lookahead assertions so that we could match more than one `'/**'`
    /\\\/\\\*\\\*(?=\\\/|$)/g,

    // Zero, one or several directories
    // should not use '*', or it will be replaced by the next replacer

    // Check if it is not the last `'/**'`
    (_, index, str) => index + 6 < str.length

      // case: /**/ at the end of the pattern, i.e. a trailing `'/**/'`
      // > A trailing `"/**/"` (a trailing `"/**"` restricted to directories)
      // >   matches everything inside, but it should not match the current
      // >   folder itself, so it requires at least one directory segment.
      // 'a/**/' matches 'a/b/', 'a/x/y/' but not 'a/'
      ? str.slice(index + 6) === '\\/'
        ? '(?:\\/[^\\/]+)+'

        // case: /**/
        // > A slash followed by two consecutive asterisks then a slash matches
        // >   zero or more directories.
        // > For example, "a/**/b" matches "a/b", "a/x/b", "a/x/y/b" and so on.
        // '/**/'
        : '(?:\\/[^\\/]+)*'

      // case: /**
      // > A trailing `"/**"` matches everything inside.

      // #21: everything inside but it should not include the current folder,
      //   resolved by `_make`
      : `\\/${TRAILING_DOUBLESTAR}`,
    '*'
  ],

  // normal intermediate wildcards
  [
    // Never replace escaped '*'
    // ignore rule '\*' will match the path '*'

    // 'abc.*/' -> go
    // 'abc.*'  -> skip this rule,
    //    coz trailing single wildcard will be handed by [trailing wildcard]
    /(^|[^\\])(?:\\\*)+(?!$)/g,

    // '*.js' matches '.js'
    // '*.js' doesn't match 'abc'
    // 1. An asterisk "*" matches anything except a slash.
    // 2. Other consecutive asterisks are considered regular asterisks
    //    and collapse into one non-slash wildcard run.
    (_, p1) => p1 + WILDCARD,
    '*'
  ],

  // trailing wildcard, held apart from a literal star
  [
    // The step above leaves a trailing `*` alone, so a single `\*` is all that
    //   can be left at the end here, and what stands in front of it says which
    //   kind it is. A wildcard arrives as the escaper wrote it, `\*` with
    //   nothing before it; a literal arrives as the user's own escape, which
    //   the escaper doubled, and then the star's own -- `\\` and then `\*`.
    //   There is no third case: every backslash still reaching the chain is
    //   one `\*`, `\[` or `\ ` carries itself, and each is followed by its
    //   own character, so a longer run can never form. This runs while the
    //   two are still distinct, before the unescape steps below collapse the
    //   literal onto the very `\*` a wildcard leaves behind.
    /(^|[^\\])((?:\\\\)*)\\\*$/,

    (match, p1, p2) =>
      p2 === EMPTY
        // A real wildcard: carry it to `_make` as the marker, so the unescape
        //   steps and the trailing-wildcard rewrite can never mistake it for a
        //   literal `\*` (nor the reverse).
        ? p1 + TRAILING_WILDCARD
        // A literal star: leave it exactly as it stands for the unescape steps.
        : match,
    '*'
  ],

  [
    // unescape, revert step 3 except for back slash
    // For example, if a user escape a '\\*',
    // after step 3, the result will be '\\\\\\*'
    /\\\\\\(?=[$.|*+(){^])/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // '\\\\' -> '\\'
    /\\\\/g,
    () => ESCAPE,
    ESCAPE + ESCAPE
  ],

  [
    // Every real bracket expression -- POSIX classes included -- has already
    //   been held aside by `extractBrackets`, so the only `[` left in the
    //   pattern is an escaped, literal one.

    // A backslash could only stand at the end of the range if it quoted the
    //   `]`, and `\]` is held aside long before this.
    /\\\[([^\]/]*?)($|\])/g,

    // '\\[bar]' -> '\\\\[bar]'
    (match, range, close) => `\\[${range}${close}`,
    '['
  ],

  // ending
  [
    // 'js' will not match 'js.'
    // 'ab' will not match 'abc'
    DIRECT,

    // WTF!
    // https://git-scm.com/docs/gitignore
    // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
    // which re-fixes #24, #38

    // > If there is a separator at the end of the pattern then the pattern
    // > will only match directories, otherwise the pattern can match both
    // > files and directories.

    // 'js*' will not match 'a.js'
    // 'js/' will not match 'a.js'
    // 'js' will match 'a.js' and 'a.js/'
    source => {
      const last = source[source.length - 1]

      // The pattern is empty, or ends in a pending marker `_make` owns --
      //   the trailing wildcard, or a trailing "/**". A trailing `*` that is
      //   not the marker is a literal star, which anchors like any other
      //   final character.
      if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) {
        return source
      }

      return last === SLASH
        // foo/ will not match 'foo'
        ? `${source}$`
        // foo matches 'foo' and 'foo/'
        : `${source}(?=$|\\/$)`
    }
  ]
]

const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/
const MODE_IGNORE = 'regex'
const MODE_CHECK_IGNORE = 'checkRegex'
const UNDERSCORE = '_'

const replaceTrailingWildcard = (_, p1) => {
  const prefix = p1
    // '\^':
    // '/*' does not match EMPTY
    // '/*' does not match everything

    // '\\\/':
    // 'abc/*' does not match 'abc/'
    ? `${p1}[^/]+`

    // 'a*' matches 'a'
    // 'a*' matches 'aa'
    : '[^/]*'

  return `${prefix}(?=$|\\/$)`
}

const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/

// 'abc/**' matches everything under 'abc', but not 'abc/' itself (#21):
//   requiring one arbitrary character (line terminators included, #176)
//   after 'abc/' is necessary and sufficient for `.test(path)`.
const replaceTrailingDoublestar = () => '[\\s\\S]'

// The fixed piece between the wildcard at `at` and the next wildcard of the
//   run: the tokens that separate them, joined as they appear in the source.
//   A run never holds two wildcards in a row, so there is always at least one
//   token.
const separatorAfter = (run, at) => {
  let separator = EMPTY

  for (let index = at + 1; index < run.length && !run[index].wildcard; index ++) {
    separator += run[index].single
  }

  return separator
}

// Where a run of non-slash wildcards is split by fixed pieces --
//   `[^/]*ab[^/]*cd...` -- the engine has many equivalent ways to lay the
//   input across the wildcards, and on input that does not match it works
//   through all of them, so the time grows with the number of wildcards
//   rather than the length of the path. Every wildcard but the last in such a
//   run can be pinned to stop where the piece after it begins, which leaves
//   one way to lay out the input and no rewinding, without changing which
//   paths match: the fixed pieces still bound the count, and the last
//   wildcard still absorbs the rest.
//
// A wildcard is pinned to the whole piece, never to the piece's first
//   character. The pin leaves no way back, so a wildcard that stopped at that
//   first character would hand over wherever the character happens to turn
//   up, including the places the rest of the piece cannot follow -- which is
//   how `f*o/*/*` came to miss `foo/b/c`, the first `o` of `foo` not being
//   the one the `o/` after it needs. Every token of a piece matches exactly
//   one character, so the first place the whole piece fits is the leftmost
//   place it can sit, and whatever is left over goes to the wildcards that
//   follow.
//
// The source is read one token at a time -- a wildcard, a single-character
//   piece (a literal, an escape, a class), or a parenthesised group or anchor
//   that ends the run -- so only a genuine wildcard is touched.
const pinWildcards = source => {
  if (source.indexOf(WILDCARD) < 0) {
    return source
  }

  const tokens = []
  const {length} = source
  let index = 0

  while (index < length) {
    const char = source[index]

    if (source.startsWith(WILDCARD, index)) {
      tokens.push({wildcard: true})
      index += WILDCARD.length
    } else if (char === '[') {
      let end = index + 1

      if (source[end] === '^') {
        end ++
      }

      if (source[end] === ']') {
        end ++
      }

      while (end < length && source[end] !== ']') {
        end += source[end] === ESCAPE
          ? 2
          : 1
      }

      end ++
      tokens.push({single: source.slice(index, end)})
      index = end
    } else if (char === ESCAPE) {
      tokens.push({single: source.slice(index, index + 2)})
      index += 2
    } else if (char === '(') {
      let depth = 0
      let end = index

      do {
        if (source[end] === ESCAPE) {
          end ++
        } else if (source[end] === '(') {
          depth ++
        } else if (source[end] === ')') {
          depth --
        }

        end ++
      } while (end < length && depth > 0)

      if ('*+?'.indexOf(source[end]) >= 0) {
        end ++
      }

      tokens.push({boundary: source.slice(index, end)})
      index = end
    } else if (char === '^' || char === '$') {
      tokens.push({boundary: char})
      index ++
    } else {
      tokens.push({single: char})
      index ++
    }
  }

  let out = EMPTY
  let run = []

  const flush = () => {
    let lastWildcard

    run.forEach((token, at) => {
      if (token.wildcard) {
        lastWildcard = at
      }
    })

    run.forEach((token, at) => {
      if (!token.wildcard) {
        out += token.single
        return
      }

      // Every wildcard but the last is pinned to the whole piece that
      //   follows it, for the reason set out above this function. The last
      //   one stays as it is and takes up the rest.
      out += at === lastWildcard
        ? WILDCARD
        : `(?:(?!${separatorAfter(run, at)})[^\\/])*`
    })

    run = []
  }

  tokens.forEach(token => {
    if (token.boundary === undefined) {
      run.push(token)
      return
    }

    flush()
    out += token.boundary
  })

  flush()

  return out
}

// @param {pattern}
const makeRegexPrefix = pattern => {
  // `/**` matches every path, as `**` does. The translation below only finds
  //   a globstar beside a slash it keeps, and the leading one is turned into
  //   an anchor, so `/**` would come out as `/*` and match one level only.
  //   Here rather than in `createRule`, so that `checkSourceOf`, which
  //   compiles `/**/` again without its trailing slash, gets it too.
  if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) {
    pattern = '**'
  }

  const {source, sources} = extractBrackets(pattern)

  const replaced = REPLACERS.reduce(
    // A pass whose matcher finds nothing hands back the very string it was
    //   given, so asking first costs a search and saves a rewrite. Ten of the
    //   fifteen passes never fire for a typical .gitignore line, and between
    //   them they were 45% of this chain.
    (prev, [matcher, replacer, required]) => {
      if (matcher === DIRECT) {
        return replacer(prev, pattern)
      }

      if (required !== UNDEFINED && prev.indexOf(required) < 0) {
        return prev
      }

      // A pass whose matcher finds nothing hands back the very string it was
      //   given, so asking first costs a search and saves a rewrite.
      return matcher.test(prev)
        ? prev.replace(matcher, replacer.bind(pattern))
        : prev
    },
    source
  )

  // Most patterns hold no bracket expression at all, and then there is
  //   nothing to put back.
  return sources.length
    ? replaced.replace(
      REGEX_RESTORE_PLACEHOLDER,
      (match, index) => sources[index]
    )
    : replaced
}

// `checkRegex` tests a path with a trailing slash, 'abc/', the way
//   `git check-ignore` matches that literal string once the directory itself
//   is known not to be excluded (see `checkIgnore`): a trailing '/' of the
//   pattern is dropped, a basename pattern sees an empty basename, and only a
//   pattern whose last segment is a pending wildcard can match what is left
//   after the final slash -- 'abc/*' and 'abc/**' match 'abc/', and 'abc/**'
//   also matches 'abc/d/' (#77, #169).
const checkSourceOf = (body, prefix) => {
  if (body[body.length - 1] === SLASH) {
    prefix = makeRegexPrefix(body.slice(0, - 1))
  }

  const head = prefix.slice(0, - 1)
  const last = prefix[prefix.length - 1]

  return last === TRAILING_WILDCARD
    ? `${head}$`
    : last === TRAILING_DOUBLESTAR
      ? head
      : NEVER_MATCH
}

// A trailing slash does not stop a pattern being basename-only: it restricts
//   the match to a directory, it does not let the pattern reach across one.
//   Everything else a pattern can hold -- a wildcard, a character class, an
//   escape -- stays inside a single path segment too, so a pattern with no
//   separator in it can only ever describe the last one.
const matchesBasename = body => {
  const index = body.indexOf(SLASH)

  return index < 0 || index === body.length - 1
}

// The last segment of a path, keeping a trailing slash, because a pattern that
//   ends in one matches only a directory.
// 'a/b/c.js' -> 'c.js';  'a/b/' -> 'b/';  'c.js' -> 'c.js' (no copy made)
const basenameOf = path => {
  const end = path.length - 1

  const index = path.lastIndexOf(
    SLASH,
    path[end] === SLASH
      ? end - 1
      : end
  )

  return index < 0
    ? path
    : path.slice(index + 1)
}

// The parent directory of a path, with its trailing separator, or EMPTY when
//   the path has none.
// 'a/b/c' -> 'a/b/';  'a/b/' -> 'a/';  'a' -> EMPTY;  'a/' -> EMPTY
//
// A path holding an empty segment has to be taken apart, because its
//   ancestors are not prefixes of it: the parent of 'a//b' is 'a/', not
//   'a//', and the parent of '/a/' is nothing at all. Both shapes reach here
//   -- 'a//b' is accepted outright, and `checkIgnore` does not put the path
//   it is given through the relative-path check.
//
// Every other path is a prefix of itself, and cutting one costs a fraction of
//   splitting it into an array and joining that back at every level: 73ns
//   against 207ns.
const parentOf = path => {
  if (
    path.charCodeAt(0) === SLASH_CODE
    || path.indexOf(DOUBLE_SLASH) >= 0
  ) {
    const slices = path.split(SLASH).filter(Boolean)

    slices.pop()

    return slices.length
      ? slices.join(SLASH) + SLASH
      : EMPTY
  }

  const end = path.length - 1

  // Look back from before a trailing separator, since that one belongs to the
  //   path itself.
  //
  // A negative place to start would be a trap here: `lastIndexOf` clamps one
  //   to 0 and searches there rather than reporting no match, so '/' would
  //   come back as its own parent and the walk would never end. It cannot
  //   happen -- that is the only path short enough to produce one, and the
  //   test above has already sent it the other way.
  const cut = path.lastIndexOf(
    SLASH,
    path.charCodeAt(end) === SLASH_CODE
      ? end - 1
      : end
  )

  return cut < 0
    ? EMPTY
    : path.slice(0, cut + 1)
}

const isString = subject => typeof subject === 'string'

// Blank lines, comments and trailing lone backslashes are told by
//   `createRule`, once the pattern is normalized.
const checkPattern = pattern => pattern
  && isString(pattern)

// Git drops one CR before each LF, and one at the end of a final line that
//   has no LF after it.
const splitPattern = pattern => (
  pattern[pattern.length - 1] === '\r'
    ? pattern.slice(0, - 1)
    : pattern
)
.split(REGEX_SPLITALL_CRLF)
.filter(Boolean)

class IgnoreRule {
  constructor (
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    prefix
  ) {
    this.pattern = pattern
    this.mark = mark
    this.negative = negative

    define(this, 'body', body)
    define(this, 'ignoreCase', ignoreCase)
    define(this, 'regexPrefix', prefix)
  }

  // Worked out on first use and kept behind an own property, the way `regex`
  //   caches itself in `_regex`. Deciding it in the constructor instead would
  //   add a fourth `defineProperty` to every rule ever built, which cost 4% of
  //   every compile -- including the compiles of rules that are never matched
  //   against anything.
  get _basenameOnly () {
    return define(this, '_basenameOnly', matchesBasename(this.body))
  }

  get regex () {
    const key = UNDERSCORE + MODE_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_IGNORE, key)
  }

  get checkRegex () {
    const key = UNDERSCORE + MODE_CHECK_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_CHECK_IGNORE, key)
  }

  _make (mode, key) {
    const str = pinWildcards(
      mode === MODE_IGNORE
        ? this.regexPrefix
        .replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard)
        .replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar)
        : checkSourceOf(this.body, this.regexPrefix)
    )

    const regex = this.ignoreCase
      ? new RegExp(str, 'i')
      : new RegExp(str)

    return define(this, key, regex)
  }
}

const hasTrailingBackslash = str => {
  let count = 0

  while (str[str.length - count - 1] === ESCAPE) {
    count ++
  }

  return count % 2 === 1
}

// Read a line the way git does: when `stripLineEnd` is set (an unsplit array
//   or object pattern), drop any trailing blank lines along with the LF
//   before each and at most one CR at the end of the line; then trim trailing
//   spaces in the same backward pass. Git trims spaces only, and a space
//   escaped by an odd run of backslashes stays, unescaped, as the last one.
// Scanned from the end: a regular expression can only try each start in
//   turn, which is quadratic over a long run of spaces or backslashes.
// 'a  ' -> 'a';  'a\ ' -> 'a ';  'a\\ ' -> 'a\\';  'a\t' -> 'a\t'
// 'a\r\n' -> 'a';  'a\r\r' -> 'a\r';  'a\n\r' -> 'a'
const trimEnd = (body, stripLineEnd) => {
  let lineEnd = body.length
  let end

  for (;;) {
    if (stripLineEnd && body[lineEnd - 1] === '\r') {
      lineEnd --
    }

    end = lineEnd

    while (body[end - 1] === SPACE) {
      end --
    }

    if (!stripLineEnd || body[end - 1] !== '\n') {
      break
    }

    lineEnd = end - 1
  }

  if (end === lineEnd) {
    return body.slice(0, lineEnd)
  }

  let backslashes = 0

  while (body[end - backslashes - 1] === ESCAPE) {
    backslashes ++
  }

  return backslashes % 2
    ? body.slice(0, end - 1) + SPACE
    : body.slice(0, end)
}

const createRule = (
  pattern,
  mark,
  ignoreCase,
  stripLineEnd,
  stripBOM
) => {
  // Git drops a BOM before it reads the first line, so before anything else.
  let body = stripBOM && pattern[0] === BOM
    ? pattern.slice(1)
    : pattern

  // > A line starting with # serves as a comment.
  if (body[0] === '#') {
    return
  }

  let negative = false

  // > An optional prefix "!" which negates the pattern;
  if (body[0] === '!') {
    negative = true
    body = body.slice(1)
  }

  // Normalize the body before checking which slashes anchor the pattern.
  //   Otherwise `bar/ ` is mistaken for a pattern containing an inner slash.
  //   A line from `splitPattern` has already lost its line ending, so only a
  //   trailing space remains to trim there.
  const last = body[body.length - 1]

  if (
    last === SPACE
    || stripLineEnd && (last === '\r' || last === '\n')
  ) {
    body = trimEnd(body, stripLineEnd)
  }

  // > A blank line matches no files, so it can serve as a separator for
  // >   readability.
  // Nor does a lone "!", a pattern ending on an unpaired backslash, or
  //   anything else left empty here: an empty pattern would compile to a
  //   regex matching every path.
  if (!body || hasTrailingBackslash(body)) {
    return
  }

  body = body
  // > Put a backslash ("\") in front of the first "!" for patterns that
  // >   begin with a literal "!", for example, `"\!important!.txt"`.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, '!')
  // > Put a backslash ("\") in front of the first hash for patterns that
  // >   begin with a hash.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, '#')

  const regexPrefix = makeRegexPrefix(body)

  return new IgnoreRule(
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    regexPrefix
  )
}

class RuleManager {
  constructor (ignoreCase) {
    this._ignoreCase = ignoreCase
    this._rules = []

    // How many of the rules git would tag `EXC_FLAG_NODIR`.
    //
    // The scan uses it to decide, once for the whole set, whether handing
    //   those rules the basename is worth what it costs the others. The
    //   shortcut saves a full-path scan on every rule it applies to and costs
    //   a check on every rule it does not, so a set where almost nothing is
    //   basename-only comes out behind -- a 955 pattern set with 44 of them
    //   measured 19% slower with the shortcut always on.
    //
    // Deciding this by measurement rather than by meaning is safe: a
    //   basename-only pattern gives the very same answer against the whole
    //   path, it just takes longer to say so. The choice can only change how
    //   fast the scan runs, never what it returns.
    this._basenameCount = 0
  }

  _add (pattern, index) {
    // #32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules._rules)
      this._basenameCount += pattern._rules._basenameCount
      this._added = true
      return
    }

    const isStr = isString(pattern)
    const raw = isStr
      ? pattern
      : pattern.pattern

    const rule = checkPattern(raw)
      && createRule(
        raw,
        isStr ? UNDEFINED : pattern.mark,
        this._ignoreCase,
        !this._split,
        this._stripBOM && !index
      )

    if (rule) {
      this._added = true
      this._rules.push(rule)

      // Deliberately not `rule._basenameOnly`: reading that would materialise
      //   the rule's own copy, and the whole point of leaving it lazy is that
      //   a rule which is compiled and never matched never pays for it.
      if (matchesBasename(rule.body)) {
        this._basenameCount ++
      }
    }
  }

  // @param {Array<string> | string | Ignore} pattern
  add (pattern) {
    this._added = false
    this._split = isString(pattern)
    this._stripBOM = !this._split || pattern[0] === BOM

    makeArray(
      this._split
        ? splitPattern(pattern)
        : pattern
    ).forEach(this._add, this)

    if (this._added) {
      this._literalRules = UNDEFINED
    }

    return this._added
  }

  // Match the literal 'abc/' for `checkIgnore`, last rule wins. Only a rule
  //   ending in a wildcard can match it (see `checkSourceOf`), so the rest
  //   are left out once, rather than tested or compiled for every path.
  testLiteral (path) {
    const rules = this._literalRules || (
      this._literalRules = this._rules.filter(
        ({body}) => body[body.length - (
          body[body.length - 1] === SLASH ? 2 : 1
        )] === '*'
      )
    )

    let ignored = false
    let unignored = false
    let matchedRule

    for (let index = rules.length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule.checkRegex.test(path)) {
        ignored = !rule.negative
        unignored = rule.negative
        matchedRule = rule.negative
          ? UNDEFINED
          : rule
        break
      }
    }

    const ret = {
      ignored,
      unignored
    }

    if (matchedRule) {
      ret.rule = matchedRule
    }

    return ret
  }

  // Test one single path without recursively checking parent directories
  //
  // - mode `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`

  // @returns {TestResult}
  test (path, mode) {
    // Most of a .gitignore is patterns with no slash in them, and running
    //   those against the whole path makes the regular expression engine walk
    //   every directory name on the way to the only segment that could match.
    //   Handing them the basename instead is what git does, and it is where
    //   the time in a directory walk goes: the rule scan was two thirds of it.
    const rules = this._rules
    const {length} = rules

    const shortcut = this._basenameCount * 2 >= length

    const basename = shortcut
      ? basenameOf(path)
      : path

    // The last rule to match decides, as in git, and it is the rule
    //   `git check-ignore -v` reports, so the scan runs from the end and stops
    //   at the first match.
    // A plain loop rather than `forEach`, so that `path`, `basename` and
    //   `shortcut` are locals. As a callback they became closure variables,
    //   and reaching for one of those once per rule cost 10% of a scan over a
    //   large rule set -- more than the shortcut they were there to serve.
    for (let index = length - 1; index >= 0; index --) {
      const rule = rules[index]

      if (rule[mode].test(
        shortcut && rule._basenameOnly
          ? basename
          : path
      )) {
        const {negative} = rule

        const ret = {
          ignored: !negative,
          unignored: negative
        }

        if (!negative) {
          ret.rule = rule
        }

        return ret
      }
    }

    return {
      ignored: false,
      unignored: false
    }
  }
}

const throwError = (message, Ctor) => {
  throw new Ctor(message)
}

const checkPath = (path, originalPath, doThrow) => {
  if (!isString(path)) {
    return doThrow(
      `path must be a string, but got \`${originalPath}\``,
      TypeError
    )
  }

  // We don't know if we should ignore EMPTY, so throw
  if (!path) {
    return doThrow(`path must not be empty`, TypeError)
  }

  // Check if it is a relative path
  if (checkPath.isNotRelative(path)) {
    const r = '`path.relative()`d'
    return doThrow(
      `path should be a ${r} string, but got "${originalPath}"`,
      RangeError
    )
  }

  return true
}

// > pathname should be a `path.relative()`d one
//
// The same thing `REGEX_TEST_INVALID_PATH` says, spelled out: a path is not
//   relative if it begins with a separator, or with `./` or `../`, or is
//   nothing but `.` or `..`. Every match is decided by the first three
//   characters, and this runs on every path handed to the library -- where it
//   was 55% of a cached lookup, more than the cache lookup itself.
const isNotRelative = path => {
  const first = path.charCodeAt(0)

  if (first === SLASH_CODE) {
    return true
  }

  if (first !== DOT_CODE) {
    return false
  }

  // '.'
  if (path.length === 1) {
    return true
  }

  const second = path.charCodeAt(1)

  // './'
  if (second === SLASH_CODE) {
    return true
  }

  if (second !== DOT_CODE) {
    return false
  }

  // '..' or '../'
  return path.length === 2 || path.charCodeAt(2) === SLASH_CODE
}

checkPath.isNotRelative = isNotRelative

// On windows, the following function will be replaced
/* istanbul ignore next */
checkPath.convert = p => p


const convertPath = target =>
  isString(target) && checkPath.convert(target)


class Ignore {
  constructor ({
    ignorecase = true,
    ignoreCase = ignorecase,
    allowRelativePaths = false
  } = {}) {
    define(this, KEY_IGNORE, true)

    this._rules = new RuleManager(ignoreCase)
    this._strictPathCheck = !allowRelativePaths
    this._initCache()
  }

  _initCache () {
    // A cache for the result of `.ignores()`
    this._ignoreCache = Object.create(null)

    // A cache for the result of `.test()`
    this._testCache = Object.create(null)
  }

  add (pattern) {
    if (this._rules.add(pattern)) {
      // Some rules have just added to the ignore,
      //   making the behavior changed,
      //   so we need to re-initialize the result cache
      this._initCache()
    }

    return this
  }

  // legacy
  addPattern (pattern) {
    return this.add(pattern)
  }

  // @returns {TestResult}
  _test (originalPath, cache, path) {
    checkPath(
      path,
      originalPath,
      this._strictPathCheck
        ? throwError
        : RETURN_FALSE
    )

    return path
      ? this._t(path, cache)
      : {
        ignored: false,
        unignored: false
      }
  }

  checkIgnore (target) {
    // A Windows path is converted first, so that a directory given with a
    //   trailing separator, `\` or `/`, is told the same way
    const path = convertPath(target)

    // If the path does not end with a slash, `.ignores()` is much equivalent
    //   to `git check-ignore`
    if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) {
      return this._test(target, this._testCache, path)
    }

    // Like `git check-ignore`: a directory excluded by itself or by an
    //   ancestor settles it, and only then is the literal 'abc/' matched
    //   against the rules (see `checkSourceOf`).
    const dir = this._t(path, this._testCache)

    if (dir.ignored) {
      return dir
    }

    const literal = this._rules.testLiteral(path)

    return literal.ignored || literal.unignored
      ? literal
      : dir
  }

  _t (
    // The path to be tested
    path,

    // The cache for the result of a certain checking
    cache
  ) {
    if (path in cache) {
      return cache[path]
    }

    const parentPath = parentOf(path)

    // If the path contains a parent directory, check the parent first
    const parent = parentPath
      ? this._t(parentPath, cache)
      : UNDEFINED

    return cache[path] = parent && parent.ignored
      // > It is not possible to re-include a file if a parent directory of
      // >   that file is excluded.
      ? parent
      : this._rules.test(path, MODE_IGNORE)
  }

  ignores (path) {
    return this._test(path, this._ignoreCache, convertPath(path)).ignored
  }

  createFilter () {
    return path => !this.ignores(path)
  }

  filter (paths) {
    return makeArray(paths).filter(this.createFilter())
  }

  // @returns {TestResult}
  test (path) {
    return this._test(path, this._testCache, convertPath(path))
  }
}

const factory = options => new Ignore(options)

const isPathValid = path =>
  checkPath(convertPath(path), path, RETURN_FALSE)

/* istanbul ignore next */
const setupWindows = () => {
  /* eslint no-control-regex: "off" */
  const makePosix = str => /^\\\\\?\\/.test(str)
  || /["<>|\u0000-\u001F]+/u.test(str)
    ? str
    : str.replace(/\\/g, '/')

  checkPath.convert = makePosix

  // 'C:\\foo'     <- 'C:\\foo' has been converted to 'C:/'
  // 'd:\\foo'
  const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i
  checkPath.isNotRelative = path =>
    REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)
    || isNotRelative(path)
}


// Windows
// --------------------------------------------------------------
/* istanbul ignore next */
if (
  // Detect `process` so that it can run in browsers.
  typeof process !== 'undefined'
  && process.platform === 'win32'
) {
  setupWindows()
}

// COMMONJS_EXPORTS ////////////////////////////////////////////////////////////

module.exports = factory

// Although it is an anti-pattern,
//   it is still widely misused by a lot of libraries in github
// Ref: https://github.com/search?q=ignore.default%28%29&type=code
factory.default = factory

module.exports.isPathValid = isPathValid

// For testing purposes
define(module.exports, Symbol.for('setupWindows'), setupWindows)


/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ SOURCES),
/* harmony export */   h_: () => (/* binding */ isMaskable),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES)
/* harmony export */ });
/* unused harmony exports CHECKS, LOCALES, VERDICTS, UNUSABLE, INCONCLUSIVE, FAIL_ON_TERMS, SCAN_SCOPES, ROTATION_STATES, KEY_KINDS */
/**
 * The closed sets that workflows are written against: verdicts, their groups, what `fail-on` takes, results.
 * Everything else refers to these, so that a new value is one new entry here.
 */
/** In the order in which they run: `rotation` uses what `validate` found. */
const CHECKS = (/* unused pure expression or super */ null && (["validate", "rotation", "scan"]));
/** Languages of what the step says to people; what machines read is the same in all of them. */
const LOCALES = (/* unused pure expression or super */ null && (["en", "zh-CN"]));
const VERDICTS = [
    "valid",
    "restricted",
    "rate-limited",
    "no-credit",
    "spend-limited",
    "invalid",
    "wrong-kind",
    "mismatched",
    "blocked",
    "malformed",
    "missing",
    "skipped",
    "unreachable",
    "unknown",
];
/** Verdicts that always belong to the group `unusable`; `restricted` joins them when a requirement is not met. */
const UNUSABLE = (/* unused pure expression or super */ null && ([
    "no-credit",
    "spend-limited",
    "invalid",
    "wrong-kind",
    "mismatched",
    "blocked",
    "malformed",
    "missing",
]));
/** Verdicts of the group `inconclusive`: nothing was learnt about the key. */
const INCONCLUSIVE = (/* unused pure expression or super */ null && (["unreachable", "unknown"]));
const GROUPS = ["unusable", "inconclusive"];
const FINDINGS = [
    "leak",
    "possible-leak",
    "dead-leak",
    "incomplete-scan",
    "rotation-due",
    "rotation-soon",
];
const FAIL_ON_TERMS = [...VERDICTS, ...GROUPS, ...FINDINGS, "never"];
/** How sure a finding of a scan is; `dead-leak` is a leak that verification showed to be revoked. */
const CONFIDENCES = ["leak", "possible-leak", "dead-leak"];
/** Where in what an event adds a key stands. */
const SOURCES = [
    "file",
    "commit-message",
    "tag-message",
    "path",
    "ref",
    "author",
    "event-text",
];
const SCAN_SCOPES = (/* unused pure expression or super */ null && (["event", "history", "tree"]));
/** Whether a key has to be rotated; `unknown` when nothing says how old it is. */
const ROTATION_STATES = (/* unused pure expression or super */ null && (["ok", "soon", "due", "unknown"]));
const KEY_KINDS = [
    "project",
    "service-account",
    "admin",
    "user",
    "legacy",
    "relay",
    "oidc",
    "none",
];
const OUTPUT_WORDS = [
    ...VERDICTS,
    ...KEY_KINDS,
    "pass",
    "fail",
    "skip",
    "true",
    "false",
    "[]",
];
/** Shorter values stand in ordinary text by chance, and are no secret to anybody. */
const SHORTEST_SECRET = 6;
/**
 * Whether a value can be treated as a secret: masked, and taken out of texts. Not if it is a word that outputs
 * are made of, or part of one: the runner drops outputs that masking would change, and `none` as a key would
 * take half of them along.
 */
function isMaskable(value) {
    const word = value.trim();
    return word.length >= SHORTEST_SECRET && !OUTPUT_WORDS.some((output) => output.includes(word));
}


/***/ }),

/***/ 98:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   K2: () => (/* binding */ secretPart),
/* harmony export */   iZ: () => (/* binding */ HALF_LENGTHS),
/* harmony export */   tl: () => (/* binding */ MARKER),
/* harmony export */   yT: () => (/* binding */ openAiPrefixAt)
/* harmony export */ });
/** Base64 of "OpenAI", in the middle of every key that OpenAI has issued since 2023. */
const MARKER = "T3BlbkFJ";
/** Prefixes that OpenAI gives to its keys, and that are no secret. Longest match first. */
const OPENAI_PREFIXES = [
    ["sk-svcacct-", "service-account"],
    ["sk-service-", "service-account"],
    ["sk-admin-", "admin"],
    ["sk-proj-", "project"],
    ["sk-None-", "user"],
];
/** How many characters OpenAI has put on either side of the marker, the same number on both, since 2023. */
const HALF_LENGTHS = [20, 46, 58, 74];
/** The prefix of a kind of key (`sk-proj-`) with which the text begins at `at`; `sk-` alone is none. */
function openAiPrefixAt(text, at) {
    return OPENAI_PREFIXES.find(([prefix]) => text.startsWith(prefix, at))?.[0];
}
/**
 * Prefixes of keys of other vendors, with the name to show.
 */
const OTHER_VENDORS = [
    ["sk-ant-", "Anthropic"],
    ["sk-or-", "OpenRouter"],
    ["sk-lf-", "Langfuse"],
    ["sk-api-", "MiniMax"],
    ["sk_live_", "Stripe"],
    ["sk_test_", "Stripe"],
    ["pk-lf-", "Langfuse"],
    ["gsk_", "Groq"],
    ["csk-", "Cerebras"],
    ["xai-", "xAI"],
    ["pplx-", "Perplexity"],
    ["fw_", "Fireworks"],
    ["nvapi-", "NVIDIA"],
    ["hf_", "Hugging Face"],
    ["r8_", "Replicate"],
    ["AIza", "Google"],
    ["AKIA", "Amazon Web Services"],
    ["ghp_", "GitHub"],
    ["gho_", "GitHub"],
    ["ghs_", "GitHub"],
    ["github_pat_", "GitHub"],
    ["glpat-", "GitLab"],
];
/**
 * With OpenAI's marker inside these are OpenAI's after all: the first service accounts had names of people's
 * choice in their keys. Inside any other, a marker proves nothing (aquasecurity/trivy:pkg/fanal/secret/testdata
 * says the same of `sk-ant-` and `sk-or-`).
 */
const NAMED_LIKE_A_SERVICE = ["sk-lf-", "sk-api-"];
/** OpenAI credentials that live for minutes or hours: no use as a secret of a repository. */
const SHORT_LIVED_PREFIXES = ["sess-", "ek_"];
/** OpenAI identifiers that are easily copied in place of a key. */
const IDENTIFIER = /^(?:org-|proj_|user-|key_|svc_acct_)[A-Za-z0-9_-]*$/;
/**
 * What a key's shape says about it. Tolerant of lengths: OpenAI has changed them four times since 2023, and
 * only the prefix and the marker have lasted. A shape that is none of OpenAI's is of kind `relay`: relays and
 * compatible servers hand out keys of any form.
 *
 * @param key the key alone, without surrounding white space
 */
function shapeOf(key) {
    const hasMarker = key.includes(MARKER);
    const none = { hasMarker, shortLived: false, identifier: false };
    const other = OTHER_VENDORS.find(([prefix]) => key.startsWith(prefix) && !(hasMarker && NAMED_LIKE_A_SERVICE.includes(prefix)));
    if (other)
        return { ...none, kind: "relay", publicPrefix: other[0], otherVendor: other[1] };
    const prefixed = OPENAI_PREFIXES.find(([prefix]) => key.startsWith(prefix));
    if (prefixed)
        return { ...none, kind: prefixed[1], publicPrefix: prefixed[0] };
    if (SHORT_LIVED_PREFIXES.some((prefix) => key.startsWith(prefix))) {
        return { ...none, kind: "relay", publicPrefix: "", shortLived: true };
    }
    if (IDENTIFIER.test(key))
        return { ...none, kind: "none", publicPrefix: "", identifier: true };
    if (!key.startsWith("sk-"))
        return { ...none, kind: "relay", publicPrefix: "" };
    if (!hasMarker)
        return { ...none, kind: "relay", publicPrefix: "sk-" };
    // `sk-<name of the service>-…` was the form of the first service accounts (trufflesecurity/trufflehog#2868).
    const beforeMarker = key.slice("sk-".length, key.indexOf(MARKER));
    return { ...none, kind: beforeMarker.includes("-") ? "service-account" : "legacy", publicPrefix: "sk-" };
}
/** The part of a key that must never be seen: all but its public prefix. */
function secretPart(key) {
    return key.slice(shapeOf(key).publicPrefix.length);
}


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ REDACTED),
  l: () => (/* binding */ createRedactor)
});

// EXTERNAL MODULE: ./lib/contract.js
var contract = __nccwpck_require__(813);
;// CONCATENATED MODULE: ./lib/key/forms.js


/** Below this length an encoded form is too likely to stand in innocent text. */
const SHORTEST_ENCODED = 8;
/**
 * The encodings of a secret in which it could stand in a text, the secret itself first. Those that depend on
 * what stands before or after it (base64) are given for all three alignments, as the part that stays the same.
 *
 * @returns distinct non-empty strings
 */
function formsOf(secret) {
    const forms = new Set([secret]);
    if (secret.length >= SHORTEST_ENCODED) {
        const bytes = Buffer.from(secret);
        const utf16 = Buffer.from(secret, "utf16le");
        for (const form of [bytes, utf16, Buffer.from(utf16).swap16()].flatMap(base64Cores)) {
            forms.add(form);
            forms.add(form.replaceAll("+", "-").replaceAll("/", "_"));
        }
        forms.add(bytes.toString("hex"));
        forms.add(bytes.toString("hex").toUpperCase());
        // A lone half of a surrogate pair has no percent-encoding.
        forms.add(encodeURIComponent(secret.toWellFormed()));
        const json = JSON.stringify(secret).slice(1, -1);
        forms.add(json);
        forms.add(JSON.stringify(json).slice(1, -1));
        forms.add(htmlEscaped(secret));
        for (const form of escapesOf(secret, bytes))
            forms.add(form);
        forms.add([...secret].join("\0"));
        forms.add([...secret].reverse().join(""));
        forms.add(secret.toLowerCase());
        forms.add(secret.toUpperCase());
    }
    forms.delete("");
    return [...forms];
}
/**
 * What to register with the runner as secret before anything else is printed: the value, its trimmed form,
 * each line of it, a key inside it, and for each the encodings that the runner does not derive by itself
 * (actions/runner:src/Sdk/DTLogging/Logging/ValueEncoders.cs derives base64 of the value, not of the value with
 * its line end, no base64url and no hex).
 *
 * Words that outputs are made of are left out ({@link isMaskable}).
 *
 * @param raw the value exactly as given
 */
function masksFor(raw) {
    const masks = new Set();
    for (const value of [raw, ...keysInside(raw)]) {
        if (!maskedWith(value).every(isMaskable))
            continue;
        masks.add(value);
        if (value.length < SHORTEST_ENCODED)
            continue;
        const bytes = Buffer.from(value);
        masks.add(Buffer.from(`${value}\n`).toString("base64"));
        masks.add(bytes.toString("base64url"));
        masks.add(bytes.toString("hex"));
        masks.add(bytes.toString("hex").toUpperCase());
    }
    return [...masks];
}
/** What the runner masks for a value: also each of its lines, the inside of quotes, what stands beside `&`. */
function maskedWith(value) {
    const lines = value.split(/[\r\n]/).map((line) => line.trim());
    return [value, ...lines.filter((line) => line !== "")].flatMap((text) => [
        text,
        text.replace(/^"(.+)"$/s, "$1"),
        ...text.split(/&\+.?|&/s).filter((part) => part.length >= 6),
    ]);
}
/** Base64 of the bytes as they appear at offset 0, 1 and 2 of a longer text, without the characters that its neighbours share. */
function base64Cores(bytes) {
    return [0, 1, 2].map((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
        const first = offset === 0 ? 0 : offset + 1;
        const wholeGroups = Math.floor(((offset + bytes.length) * 8) / 6);
        return encoded.slice(first, wholeGroups);
    });
}
/** Every character or byte written as its number, in the ways of URLs, programs, HTML and dumps. */
function escapesOf(text, bytes) {
    const numbers = [...bytes];
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const inHex = [String, (digits) => digits.toUpperCase()].flatMap((letters) => {
        const hex = (number, width) => letters(number.toString(16).padStart(width, "0"));
        return [
            numbers.map((byte) => hex(byte, 2)).join(" "),
            numbers.map((byte) => `%${hex(byte, 2)}`).join(""),
            numbers.map((byte) => `\\x${hex(byte, 2)}`).join(""),
            units.map((unit) => `\\u${hex(unit, 4)}`).join(""),
            units.map((unit) => `&#x${hex(unit, 2)};`).join(""),
        ];
    });
    return [
        ...inHex,
        numbers.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
        units.map((unit) => `&#${unit};`).join(""),
        units.join(","),
        units.join(", "),
    ];
}
function htmlEscaped(text) {
    return text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
}

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __nccwpck_require__(98);
;// CONCATENATED MODULE: ./lib/key/read.js

const ASCII_SPACE = " \t\r\n\f\v";
const QUOTED = /^["'`]|["'`][,;]*$/;
/** Also alone: what is left of `Bearer ${{ secrets.NAME }}` where the secret is empty. */
const BEARER = /^(?:authorization\s*[=:]\s*)?bearer(?:[\s:]|$)/i;
/**
 * `NAME=value`, `export NAME=value`, `NAME: value`, `{"name": "value"`, as copied from a file. What follows the
 * sign is no second `=`: that would be the padding of a base64 key. The bounds keep the search linear.
 */
const ASSIGNMENT = /^(?:[{-]\s*)?(?:export\s+|set\s+|\$env:)?["']?(?=[A-Za-z_])[A-Za-z0-9_.-]{0,80}(?:key|token|secret|openai)[A-Za-z0-9_]{0,80}["']?\s*[=:]\s*[^\s=]/i;
const UPPERCASE_ASSIGNMENT = /^(?:-\s+)?(?:export\s+|set\s+|\$env:)?[A-Z][A-Z0-9_]{1,80}\s*=\s*[^\s=]/;
/** `NAME=` with nothing behind it: the name was copied, or what was to be filled in is empty. */
const EMPTY_ASSIGNMENT = /^(?:export\s+|set\s+|\$env:)?[A-Z0-9_]{0,80}(?:KEY|TOKEN|SECRET)\s*=$/;
const LONGEST_PLACEHOLDER = 500;
/** A template that nobody filled in. Wrong on any host. */
const UNFILLED = /^(?:\$\{\{.*\}\}|\$\{?[A-Z_][A-Z0-9_]*\}?|%[A-Z_][A-Z0-9_]*%|<[^>]*>|\[[^\]]*\]|\{\{.*\}\})$|your[-_. ]?(?:own[-_. ]?)?(?:openai[-_. ]?)?(?:secret[-_. ]?)?(?:api[-_. ]?)?(?:key|token)|(?:api[-_. ]?)?key[-_. ]?(?:goes[-_. ]?)?here|replace[-_. ]?(?:me|this|with)|change[-_. ]?me|insert[-_. ]?(?:your|key)|你的|您的|密钥|填[写入]|替换|请输入/i;
/** An expression of a workflow or a program that should have been evaluated: `secrets.NAME`, `os.getenv("NAME")`. */
const EXPRESSION = /^(?:secrets|env|vars|inputs|process\.env|os\.environ|os\.getenv|System\.getenv)[.[(]/i;
/** A run of x after the prefix: `sk-xxxxxxxx`, `sk-XXXX`, `sk-proj-xxx`. */
const FILLER = /^(?:sk-)?(?:proj-|svcacct-|admin-)?x{3,}[-x0-9]*$|x{8,}/i;
/** Runs that some local servers take as their key, but OpenAI's host never: `sk-111111`, `sk-proj-000000000000`. */
const DUMMY = /^(?:sk-)?(?:proj-|svcacct-|admin-)?(?:y{4,}|0{6,}|1{6,}|a{8,})[-xXyY0-9a]*$/i;
/**
 * Words in place of a key, the name of one (`OPENAI_API_KEY`, `my-secret-key`), a row of letters or digits.
 * Only wrong on OpenAI's host: vLLM's own documents use `EMPTY`, Ollama's `ollama`.
 */
const WORD = /^(?:sk-)?(?:null|nil|none|undefined|empty|todo|tbd|fixme|test|testing|dummy|fake|example|placeholder|password|abc|[a-z._-]{0,60}(?:key|token|secret)|(?:proj-)?(?:abcdef|012345|123456)[a-z0-9-]{0,40}|admin-1234abcd)$/i;
/** As dashboards and error messages show a key: first and last characters with dots or stars between. */
const SHORTENED = /\*{2,}|\.{3,}|…|[•●∙]{2,}/;
/**
 * Reads the value of a secret as a person may have stored it.
 *
 * Spaces and line breaks around the key are taken off with a warning: this run works, but a tool that sends
 * the value as it stands will fail on it. Everything else that would make the value no key is named and the
 * value is not used, because a guess at what was meant would test another value than the one that is stored.
 *
 * @param raw the value exactly as given, not empty
 * @param openAiHost whether the key is for OpenAI's own host, where more is known about what a key looks like
 */
function readKey(raw, openAiHost) {
    const key = withoutEnds(raw, ASCII_SPACE);
    const malformation = malformationOf(key, openAiHost);
    if (malformation)
        return { state: "malformed", malformation };
    const warnings = [];
    // A key that can be used has no line break of its own.
    if (/[\r\n]/.test(raw))
        warnings.push("trailing-line-break");
    else if (key !== raw)
        warnings.push("surrounding-space");
    return { state: "usable", key, warnings };
}
function malformationOf(key, openAiHost) {
    if (key === "")
        return "empty";
    // Before quotes and line breaks: a pasted line or a whole .env file is best named by what it begins with.
    if (ASSIGNMENT.test(key) || UPPERCASE_ASSIGNMENT.test(key) || EMPTY_ASSIGNMENT.test(key)) {
        return "assignment";
    }
    if (BEARER.test(key))
        return "bearer";
    if (QUOTED.test(key))
        return "quotes";
    // What is longer is no placeholder, and not searched for one.
    const short = key.length <= LONGEST_PLACEHOLDER;
    if (short && (UNFILLED.test(key) || EXPRESSION.test(key)))
        return "placeholder";
    if (SHORTENED.test(key))
        return "shortened-copy";
    if (/[\r\n]/.test(key))
        return "line-break";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    if (/[^\x09\x20-\x7e]/.test(key))
        return "not-ascii";
    if (/\s/.test(key))
        return "inner-space";
    if (short && (FILLER.test(key) || (openAiHost && (WORD.test(key) || DUMMY.test(key)))))
        return "placeholder";
    // What stood before or after the key in a sentence or a list.
    if (openAiHost && /^[,;:.]|[,;:.]$/.test(key))
        return "punctuation";
    if (shapeOf(key).identifier)
        return "identifier";
    return undefined;
}
/** Shorter parts, and parts without a digit, are words such as `Bearer` or `secrets.OPENAI_API_KEY`. */
const SECRET_PART = /^(?=.*\d)(?=.*[A-Za-z])[\x21-\x7e]{16,}$/;
/**
 * What could be the key inside a value that is not one: without quotes, `Bearer `, `NAME=`, line by line.
 * For masking only: the runner masks the stored value as a whole, and would show the key in it if printed alone.
 *
 * @returns distinct candidates, the value itself not among them
 */
function read_keysInside(raw) {
    const found = new Set();
    for (const line of [raw, ...raw.split(/[\r\n]+/)]) {
        const bare = withoutEnds(line, ASCII_SPACE);
        found.add(bare);
        const afterName = withoutEnds(bare.replace(/^[^=:]*[=:]\s*/, ""), QUOTES, `${QUOTES},;`);
        // A smart quote, BOM or zero-width character at either end leaves the key itself whole in between.
        const parts = [
            afterName,
            ...bare.split(/[\s"'`=:,;<>(){}[\]]+/),
            ...(bare.match(/[\x21-\x7e]{16,}/g) ?? []),
        ];
        for (const part of parts)
            if (SECRET_PART.test(part))
                found.add(part);
    }
    found.delete(raw);
    found.delete("");
    return [...found];
}
const QUOTES = "\"'`";
/** A text without the given characters at its ends. Linear, as a regular expression for this is not. */
function withoutEnds(text, first, last = first) {
    let start = 0;
    let end = text.length;
    while (start < end && first.includes(text.charAt(start)))
        start++;
    while (end > start && last.includes(text.charAt(end - 1)))
        end--;
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./lib/key/redact.js




/** What stands in place of a secret; the same three characters as the runner's own. */
const REDACTED = "***";
/**
 * Pieces of a secret that are taken out of text that we did not write, in letters and digits: in prose the four
 * last characters count; in short fields, such as the names of hundreds of models, so short a piece would be met
 * by chance, as it would in other spellings of the secret.
 */
const PIECES = { prose: { asIs: 4, respelt: 6 }, field: { asIs: 6, respelt: 8 } };
/** A secret shorter than this is a word such as `ollama`; pieces of it would take words apart. */
const SHORTEST_SECRET_WITH_PIECES = 10;
/** A run of characters that is this long and has a digit is a token of some kind: a hash of a key, another key. */
const TOKEN = /[A-Za-z0-9+_=-]{24,}/g;
/** What is as long and has a digit, but is words and dates: `gpt-4o-mini-transcribe-2025-12-15`, `max_output_tokens=16`. */
const redact_WORD = /^(?:[A-Z]?[a-z]{1,14}|[A-Z]{2,14}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/;
/** Nobody reads further; what follows is not searched either, so that a long text costs no more than a short one. */
const LONGEST_PROSE = 4096;
/** A word that may hold a key of somebody else's: the marker tells. */
const KEY_WORD = /[A-Za-z0-9_-]{24,}/g;
/** A key as error messages shorten it, `sk-proj-****abcd` or `sk-...abcd`: discloses first and last characters. */
const SHORTENED_KEY = /[A-Za-z0-9_-]*(?:\*{3,}|(?<=[A-Za-z0-9_-])\*\*(?=[A-Za-z0-9])|…(?=[A-Za-z0-9])|(?<=[A-Za-z0-9_-])\.{3,}(?=[A-Za-z0-9]))[A-Za-z0-9_*.-]*/g;
/**
 * @param secrets values exactly as they were given; the keys inside them are found here
 */
function createRedactor(secrets) {
    const values = [...new Set(secrets.flatMap((secret) => [secret, ...read_keysInside(secret)]))].filter(contract/* isMaskable */.h_);
    // Longest first, so that a form inside another does not leave the rest of the longer one behind.
    const forms = [...new Set(values.flatMap(formsOf))].sort((a, b) => b.length - a.length);
    const prosePieces = piecesOf(values, PIECES.prose);
    const fieldPieces = piecesOf(values, PIECES.field);
    const redact = (text) => forms.reduce((result, form) => (result.includes(form) ? result.replaceAll(form, REDACTED) : result), text);
    const scrubField = (text) => withoutPieces(redact(beginningOf(text)).replace(KEY_WORD, (word) => (word.includes(grammar/* MARKER */.tl) ? REDACTED : word)), fieldPieces);
    const scrub = (text) => withoutPieces(redact(beginningOf(text))
        .replace(SHORTENED_KEY, REDACTED)
        .replace(TOKEN, (token) => (/\d/.test(token) && !isWords(token) ? REDACTED : token)), prosePieces);
    return { redact, scrub, scrubField };
}
function isWords(token) {
    return token.split(/[-_=+]/).every((word) => word === "" || redact_WORD.test(word));
}
/** A long text up to where it is cut, without the word that the cut goes through: it may be half a secret. */
function beginningOf(text) {
    return text.length <= LONGEST_PROSE ? text : `${text.slice(0, LONGEST_PROSE).replace(/\S*$/, "")}…`;
}
const asIs = (letters) => letters;
const inSmallLetters = (letters) => letters.toLowerCase();
/** Every piece of every secret: as it is, and in the spellings of which a piece would give the secret away. */
function piecesOf(values, lengths) {
    const secrets = values
        .filter(isKeyAlone)
        .flatMap(randomParts)
        .filter((secret) => squeeze(secret).length >= SHORTEST_SECRET_WITH_PIECES);
    const respelt = secrets.flatMap((secret) => {
        const bytes = Buffer.from(secret);
        return [secret, [...secret].reverse().join(""), bytes.toString("hex"), ...base64Cores(bytes)];
    });
    return {
        exact: { length: lengths.asIs, pieces: cut(secrets, lengths.asIs) },
        squeezed: [
            { length: lengths.asIs, pieces: cut(secrets.map(squeeze), lengths.asIs), spell: asIs },
            {
                length: lengths.respelt,
                pieces: cut(respelt.map(squeeze).map(inSmallLetters), lengths.respelt),
                spell: inSmallLetters,
            },
        ],
    };
}
/**
 * The parts of a key that are no words: relays let people choose keys such as `sk-team-gateway-a8f3k2`, and a
 * piece of a word would be met everywhere. A key of OpenAI's is random throughout, and so is what nobody would
 * type: of a token's signature, letters between two signs are no word.
 */
function randomParts(value) {
    const secret = (0,grammar/* secretPart */.K2)(value);
    const isRandom = value.includes(grammar/* MARKER */.tl) || secret.length >= SHORTEST_RANDOM;
    return isRandom ? [secret] : secret.split(WORDS_BETWEEN);
}
/** Longer than any key that a person makes up, shorter than any signature. */
const SHORTEST_RANDOM = 80;
/** A whole word between signs, with the sign behind it. */
const WORDS_BETWEEN = /(?<![A-Za-z0-9])[A-Za-z]{3,14}(?![A-Za-z0-9])[-_.]?/;
/** Not a whole assignment or sentence: pieces of its words would be taken for pieces of the key. */
function isKeyAlone(value) {
    return !/[\s"'`]|=[^=]/.test(value);
}
function cut(texts, length) {
    return new Set(texts.flatMap((text) => Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))));
}
/** Only letters and digits: what a reader would put together again, whatever stands between. */
function squeeze(text) {
    return text.replace(/[^A-Za-z0-9]+/g, "");
}
/** Replaces every stretch of the text that is covered by pieces. Linear in the text. */
function withoutPieces(text, { exact, squeezed }) {
    const covered = new Uint8Array(text.length);
    for (const at of found(text, exact))
        covered.fill(1, at, at + exact.length);
    const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    const letters = squeeze(text);
    for (const pieces of squeezed) {
        for (const at of found(pieces.spell(letters), pieces)) {
            covered.fill(1, places[at], (places[at + pieces.length - 1] ?? 0) + 1);
        }
    }
    let result = "";
    let copied = 0;
    for (let at = 0; at < covered.length; at++) {
        if (!covered[at])
            continue;
        result += text.slice(copied, at) + REDACTED;
        while (covered[at + 1])
            at++;
        copied = at + 1;
    }
    return result + text.slice(copied);
}
/** Where in the text one of the pieces begins. */
function* found(text, { length, pieces }) {
    if (pieces.size === 0)
        return;
    for (let at = 0; at + length <= text.length; at++)
        if (pieces.has(text.slice(at, at + length)))
            yield at;
}


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isObjectId)
/* harmony export */ });
/** Whether a text is the id of a git object, whole: 40 hex digits, or 64 in a repository of the SHA-256 format. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ PASSED_ON),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   ov: () => (/* binding */ remoteVariables),
/* harmony export */   tW: () => (/* binding */ NO_FILE)
/* harmony export */ });
/* harmony import */ var _variable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(870);

/**
 * What git needs of the environment: where programs, libraries, certificates and proxies are. No secrets, no `GIT_*`
 * of others.
 */
const PASSED_ON = /^(?:PATH|PATHEXT|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|(?:https?|no|all)_proxy|SSL_CERT_FILE|SSL_CERT_DIR|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH)$/i;
const LOOPBACK = "localhost,127.0.0.1,::1";
/** git knows this name on Windows, too (git/git:compat/mingw.c). */
const NO_FILE = "/dev/null";
/**
 * The environment of git: nothing of the user's or the machine's that could make it do something else. The same on
 * all systems; names in any case, since Windows does not tell them apart.
 *
 * @param home a directory in which it finds a repository of ours, and nothing else
 */
function gitEnvironment(env, home) {
    const passed = Object.entries(env).filter(([name]) => PASSED_ON.test(name));
    const noProxy = env["no_proxy"] ?? (0,_variable_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .b)(env, "NO_PROXY") ?? "";
    return {
        ...Object.fromEntries(passed.filter(([name]) => !/^no_proxy$/i.test(name))),
        // What is for this machine is not for a proxy to see.
        no_proxy: noProxy === "" || noProxy === "*" ? noProxy || LOOPBACK : `${noProxy},${LOOPBACK}`,
        GIT_DIR: home,
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_GLOBAL: NO_FILE,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_ATTR_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_ASKPASS: "",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        LC_ALL: "C",
    };
}
/**
 * For the one process that talks to the server. The machine's own configuration says where certificates are (Git for
 * Windows keeps them there).
 */
function remoteVariables(remote) {
    if (remote === undefined)
        return {};
    const settings = [["remote.origin.url", remote.url]];
    if (remote.token !== undefined) {
        const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
        settings.push([`http.${new URL("/", remote.url).href}.extraheader`, `AUTHORIZATION: basic ${basic}`]);
    }
    return {
        GIT_CONFIG_NOSYSTEM: "0",
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([name, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, name],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
}


/***/ }),

/***/ 444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ runGit)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/ports/variable.js
var variable = __nccwpck_require__(870);
;// CONCATENATED MODULE: ./lib/ports/end-process.js



/**
 * Ends a process with all that it has started. It has to lead a group of its own (`detached`), but on Windows, where
 * there are neither groups nor signals: there `taskkill` ends the whole tree, and at once. Node would end only the
 * process itself, which is a wrapper in Git for Windows; git would go on, and keep its output open. Never throws.
 */
function endTree(child, signal, { platform, env } = process) {
    const { pid } = child;
    if (pid === undefined)
        return;
    if (platform === "win32") {
        // By its whole path: what is called so in the workspace is not run.
        const program = (0,external_node_path_.join)((0,variable/* variable */.b)(env, "SYSTEMROOT") ?? "C:\\Windows", "System32", "taskkill.exe");
        const args = ["/PID", String(pid), "/T", "/F"];
        (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: "ignore", windowsHide: true, env: {} }).on("error", () => child.kill(signal));
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // All of it has ended, or it leads no group.
        child.kill(signal);
    }
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/ports/outlet.js



const PIECE_BYTES = 64 * 1024;
let opened = 0;
/**
 * Opens one. Node's own pipes take new memory for every piece, which is half of the work of reading and most of what
 * there is to clean up; it lets the reader bring the memory only for sockets that are connected to.
 *
 * @param directory of our own, in which the socket stands for a moment
 * @param onPiece given each piece, whose memory is used again; `false` to wait for `reading.resume()`
 * @returns `undefined` where there can be none: the path is too long, or nothing may be written there
 */
async function openOutlet(directory, onPiece) {
    // Elsewhere it is not known that a process gets a socket on which writing waits.
    if (process.platform !== "linux")
        return undefined;
    const server = (0,external_node_net_namespaceObject.createServer)();
    try {
        const path = (0,external_node_path_.join)(directory, `outlet-${opened++}`);
        await (0,external_node_events_namespaceObject.once)(server.listen(path), "listening");
        const buffer = Buffer.allocUnsafe(PIECE_BYTES);
        const onread = { buffer, callback: (bytes) => onPiece(buffer.subarray(0, bytes)) };
        return await new Promise((resolve) => {
            const reading = (0,external_node_net_namespaceObject.connect)({ path, onread });
            server.once("connection", (writing) => resolve({ writing, reading }));
            // Where there are no file descriptors left, it is closed before anybody has seen it.
            const none = () => resolve(undefined);
            reading.once("error", none).once("close", none);
            server.once("error", none);
        });
    }
    catch {
        return undefined;
    }
    finally {
        server.close();
    }
}

;// CONCATENATED MODULE: ./lib/ports/git-process.js



/** Listing a large history can be silent for minutes. */
const STALLED_MS = 10 * 60_000;
const KILL_AFTER_MS = 2000;
const LONGEST_STDERR = 4096;
/** A damaged repository may have a complaint for each of its objects; nobody has this many. */
const MOST_STDERR_BYTES = 64 * 1024 * 1024;
/**
 * With a group of its own, git ends with all that it started, and has no terminal on which to ask for a password. On
 * Windows it would have a console of its own.
 */
const HAS_GROUPS = process.platform !== "win32";
/** Runs git once. Rejects with what `onData` or the input throws; everything else is an end. */
async function runGit({ executable, args, env, directory, ...work }) {
    const { input, onData, reusesMemory = false, cancel } = work;
    if (cancel.aborted)
        return { end: "cancelled" };
    let take = (_) => true;
    const outlet = reusesMemory ? await openOutlet(directory, (piece) => take(piece)) : undefined;
    const child = cancel.aborted ? undefined : start(executable, args, env, directory, outlet);
    // From here on only the process has it.
    outlet?.writing.destroy();
    if (child === undefined) {
        outlet?.reading.destroy();
        return { end: cancel.aborted ? "cancelled" : "absent" };
    }
    const output = outlet?.reading ?? child.stdout;
    let why;
    let failure;
    let last;
    const stop = (reason) => {
        why ??= reason;
        // Politely first: git then removes its temporary files.
        endTree(child, "SIGTERM");
        last ??= setTimeout(() => {
            endTree(child, "SIGKILL");
            // What has left the group may go on, and is not waited for.
            output.destroy();
            child.stderr.destroy();
        }, KILL_AFTER_MS);
    };
    const fail = (error) => {
        failure ??= { error };
        stop(undefined);
    };
    const onCancel = () => stop("cancelled");
    const stalled = setTimeout(() => stop("stalled"), STALLED_MS);
    cancel.addEventListener("abort", onCancel, { once: true });
    const taker = createTaker(onData, {
        onLife: () => stalled.refresh(),
        refuse: () => stop("refused"),
        fail,
        goOn: () => output.resume(),
    });
    take = taker.take;
    if (outlet === undefined)
        output.on("data", (chunk) => taker.take(chunk) || output.pause());
    else
        output.on("error", fail);
    const drained = outlet && new Promise((resolve) => output.once("close", resolve));
    let stderr = "";
    let stderrBytes = 0;
    child.stderr.on("data", (chunk) => {
        stalled.refresh();
        stderrBytes += chunk.length;
        if (stderr.length < LONGEST_STDERR)
            stderr += chunk.toString("utf8");
        if (stderrBytes > MOST_STDERR_BYTES)
            stop("flooded");
    });
    // git may end before it has read everything: its exit code tells why.
    child.stdin.on("error", () => undefined);
    feed(child.stdin, input).catch(fail);
    const ended = new Promise((resolve) => {
        child.on("error", () => resolve({ end: "absent" }));
        // Helpers of a git that was killed would keep its output open.
        child.on("exit", (code) => code === null && stop(undefined));
        child.on("close", (code) => {
            const said = stderr.slice(0, LONGEST_STDERR);
            resolve(code === null ? { end: "killed", stderr: said } : { end: "exit", code, stderr: said });
        });
    });
    const end = await ended;
    await drained;
    await taker.done();
    clearTimeout(stalled);
    clearTimeout(last);
    cancel.removeEventListener("abort", onCancel);
    if (failure !== undefined)
        throw failure.error;
    return why === undefined ? end : { end: why };
}
/** `undefined` where the machine has no file descriptors, processes or memory left for one. */
function start(executable, args, env, cwd, outlet) {
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)(executable, args, {
            ...{ env, cwd, stdio: ["pipe", outlet?.writing ?? "pipe", "pipe"], windowsHide: true },
            detached: HAS_GROUPS,
        });
        if (child.stdin !== null && child.stdin !== undefined)
            return child;
        // Node gives a process without streams then, and says so by an event later.
        child.on("error", () => undefined);
    }
    catch {
        // And throws for some of the reasons.
    }
    return undefined;
}
/**
 * Hands the output over, one piece after another: git waits while a piece is worked on. Node lets a paused stream
 * flow on when the process ends, so that pieces may have to wait here.
 *
 * @returns `take` says whether the next piece may come; if not, `goOn` is called when it may. `done` waits until all
 *   that came is worked on.
 */
function createTaker(onData, on) {
    const waiting = [];
    let working;
    let refused = false;
    const refuse = () => {
        refused = true;
        waiting.length = 0;
        on.refuse();
    };
    const drain = async (first) => {
        try {
            if ((await first) === "stop")
                refuse();
            for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
                if ((await onData(chunk)) === "stop")
                    refuse();
            }
        }
        catch (error) {
            waiting.length = 0;
            on.fail(error);
        }
        working = undefined;
        on.onLife();
        on.goOn();
    };
    const take = (chunk) => {
        // Nothing of it counts any more, not as a sign of life either.
        if (refused)
            return true;
        on.onLife();
        if (working !== undefined) {
            waiting.push(chunk);
            return false;
        }
        try {
            const busy = onData(chunk);
            if (busy === undefined)
                return true;
            if (busy === "stop") {
                refuse();
                return true;
            }
            working = drain(busy);
            return false;
        }
        catch (error) {
            on.fail(error);
            return true;
        }
    };
    return {
        take,
        done: async () => {
            while (working !== undefined)
                await working;
        },
    };
}
async function feed(stdin, input) {
    if (input !== undefined) {
        for await (const lines of input) {
            if (!stdin.writable)
                return;
            if (!stdin.write(lines))
                await drained(stdin);
        }
    }
    stdin.end();
}
function drained(stream) {
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ["drain", "close", "error"])
                stream.removeListener(event, done);
            resolve();
        };
        for (const event of ["drain", "close", "error"])
            stream.once(event, done);
    });
}


/***/ }),

/***/ 777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ createGitPort),
  x: () => (/* binding */ gitExecutable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/ports/git-environment.js
var git_environment = __nccwpck_require__(652);
;// CONCATENATED MODULE: ./lib/ports/git-executable.js
/**
 * Where git is, as an absolute path. Looked up here, since Windows would look into the current directory first,
 * which is the checked-out repository.
 *
 * @returns `undefined` when there is none
 */
function findGit(facts) {
    const name = facts.windows ? "git.exe" : "git";
    const workspaces = facts.workspace === "" ? [] : [facts.workspace, facts.realPath(facts.workspace)];
    const inWorkspace = (path) => [path, facts.realPath(path)].some((one) => workspaces.some((workspace) => `${folded(one, facts)}/`.startsWith(`${folded(workspace, facts)}/`)));
    return facts.path
        .split(facts.delimiter)
        .map((directory) => directory.replace(/^"(.*)"$/, "$1"))
        .filter((directory) => facts.isAbsolute(directory) && !inWorkspace(directory))
        .map((directory) => facts.join(directory, name))
        .find((file) => facts.isFile(file) && !inWorkspace(file));
}
function folded(path, { windows }) {
    const slashes = windows ? path.replaceAll("\\", "/").toLowerCase() : path;
    return slashes.endsWith("/") ? slashes.slice(0, -1) : slashes;
}

// EXTERNAL MODULE: ./lib/ports/git-process.js + 5 modules
var git_process = __nccwpck_require__(444);
// EXTERNAL MODULE: ./lib/ports/variable.js
var variable = __nccwpck_require__(870);
;// CONCATENATED MODULE: ./lib/ports/git.js






/** Nothing of the repository's, the user's or the machine's configuration may run a program or change what is read. */
const SETTINGS = [
    `core.hooksPath=${git_environment/* NO_FILE */.tW}`,
    "core.fsmonitor=false",
    // Indexes that only repeat what the objects say, and that could say something else.
    "core.commitGraph=false",
    "core.multiPackIndex=false",
    "core.bigFileThreshold=32m",
    "core.deltaBaseCacheLimit=16m",
    "credential.helper=",
    "fetch.fsckObjects=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "http.followRedirects=false",
    "http.lowSpeedLimit=1",
    "http.lowSpeedTime=60",
    "protocol.allow=never",
    "protocol.http.allow=always",
    "protocol.https.allow=always",
].flatMap((setting) => ["-c", setting]);
/** `undefined` when this machine has no git. */
function createGitPort({ env, gitDir, workspace, cancel }) {
    const executable = gitExecutable(env, workspace);
    if (executable === undefined)
        return undefined;
    const base = (0,git_environment/* gitEnvironment */._K)(env, gitDir);
    return {
        pipe: (args, onData, { input, remote, reusesMemory = false } = {}) => (0,git_process/* runGit */.E)({
            executable,
            args: [...SETTINGS, ...args],
            env: { ...base, ...(0,git_environment/* remoteVariables */.ov)(remote) },
            directory: gitDir,
            input,
            onData,
            reusesMemory,
            cancel,
        }),
    };
}
/**
 * Where git is.
 *
 * @param workspace no program in it is taken; empty for none
 */
function gitExecutable(env, workspace) {
    return findGit({
        path: (0,variable/* variable */.b)(env, "PATH") ?? "",
        delimiter: external_node_path_.delimiter,
        windows: process.platform === "win32",
        workspace,
        isFile,
        realPath,
        isAbsolute: external_node_path_.isAbsolute,
        join: external_node_path_.join,
    });
}
function isFile(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
function realPath(path) {
    try {
        // The system's: it also knows short names, and how a name is really written where case does not count.
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return path;
    }
}


/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ stage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/object-id.js
var object_id = __nccwpck_require__(904);
// EXTERNAL MODULE: ./lib/ports/git.js + 1 modules
var git = __nccwpck_require__(777);
// EXTERNAL MODULE: ./lib/ports/git-environment.js
var git_environment = __nccwpck_require__(652);
// EXTERNAL MODULE: ./lib/ports/git-process.js + 5 modules
var git_process = __nccwpck_require__(444);
;// CONCATENATED MODULE: ./lib/ports/store.js


/** Makes it, or nothing at all. */
function createStore(options) {
    let gitDir;
    try {
        gitDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.temp, "openai-key-guard-"));
        return { made: "store", store: fill(gitDir, options) };
    }
    catch (error) {
        if (gitDir !== undefined)
            removeAll(gitDir);
        return { made: "nothing", why: TROUBLES[error.code ?? ""] ?? "failed" };
    }
}
const TROUBLES = {
    ...{ ENOSPC: "full", EDQUOT: "full", EFBIG: "full" },
    ...{ EACCES: "denied", EPERM: "denied", EROFS: "denied" },
    ...{ ENOENT: "missing", ENOTDIR: "missing" },
    ...{ EMFILE: "exhausted", ENFILE: "exhausted", ENOMEM: "exhausted" },
};
function fill(gitDir, options) {
    const { workspace, objectFormat, borrowFrom, alone = false } = options;
    const checkedOut = alone ? undefined : findCheckedOut(workspace, borrowFrom);
    for (const directory of ["objects/info", "refs"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, directory), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
    const [config, whole, partial] = ["config", "config.whole", "config.partial"].map((name) => (0,external_node_path_.join)(gitDir, name));
    (0,external_node_fs_.writeFileSync)(config, configuration(objectFormat, false));
    (0,external_node_fs_.writeFileSync)(partial, configuration(objectFormat, true));
    if (checkedOut !== undefined) {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "objects/info/alternates"), `${asAlternate((0,external_node_path_.join)(checkedOut.gitDir, "objects"))}\n`);
        if (checkedOut.shallow !== "")
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "shallow"), checkedOut.shallow);
    }
    return {
        gitDir,
        checkedOut,
        shallow: () => new Set(readText((0,external_node_path_.join)(gitDir, "shallow"))
            .split("\n")
            .filter((id) => id !== "")),
        // Renamed, since that can be done on a full disk as well.
        asPartialClone: async (work) => {
            (0,external_node_fs_.renameSync)(config, whole);
            (0,external_node_fs_.renameSync)(partial, config);
            try {
                return await work();
            }
            finally {
                (0,external_node_fs_.renameSync)(config, partial);
                (0,external_node_fs_.renameSync)(whole, config);
            }
        },
        remove: () => removeAll(gitDir),
    };
}
function removeAll(directory) {
    try {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true, maxRetries: 3 });
        return true;
    }
    catch {
        return false;
    }
}
/** The remote has no address here: that goes with the one process that fetches. */
function configuration(objectFormat, partial) {
    return [
        "[core]",
        "\trepositoryformatversion = 1",
        "\tbare = true",
        "[extensions]",
        ...(objectFormat === "sha1" ? [] : [`\tobjectformat = ${objectFormat}`]),
        ...(partial ? ["\tpartialClone = origin", '[remote "origin"]', "\tpromisor = true"] : []),
        "",
    ].join("\n");
}
function findCheckedOut(workspace, known) {
    try {
        const gitDir = known ?? gitDirOf(workspace);
        const commonFile = readText((0,external_node_path_.join)(gitDir, "commondir")).trim();
        const common = (0,external_node_fs_.realpathSync)(commonFile === "" ? gitDir : (0,external_node_path_.resolve)(gitDir, commonFile));
        if (!(0,external_node_fs_.statSync)((0,external_node_path_.join)(common, "objects")).isDirectory())
            return undefined;
        return { gitDir: common, shallow: readText((0,external_node_path_.join)(common, "shallow")), partial: partialOf(common) };
    }
    catch {
        return undefined;
    }
}
function gitDirOf(workspace) {
    const dotGit = (0,external_node_path_.join)(workspace, ".git");
    return (0,external_node_fs_.statSync)(dotGit).isDirectory() ? dotGit : linked(workspace, dotGit);
}
/** `.git` is a file in work trees and submodules: `gitdir: path`. */
function linked(workspace, dotGit) {
    return (0,external_node_path_.resolve)(workspace, readText(dotGit)
        .replace(/^gitdir:\s*/, "")
        .trim());
}
function partialOf(gitDir) {
    const config = readText((0,external_node_path_.join)(gitDir, "config"));
    if (!/^\s*(?:partialclone|promisor|partialclonefilter)\s*=/im.test(config))
        return "no";
    return /^\s*partialclonefilter\s*=\s*"?blob:/im.test(config) ? "files" : "directories";
}
/** A directory of objects as a line of `objects/info/alternates`: as a C string where it has to be one. */
function asAlternate(directory) {
    const path = directory.split(external_node_path_.sep).join("/");
    return /["\\\n]/.test(path) ? `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"` : path;
}
function readText(path) {
    return (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.readFileSync)(path, "utf8") : "";
}

;// CONCATENATED MODULE: ./lib/ports/staging.js







/** Which repository and which index: git sets these for its hooks (a partial commit has an index of its own). */
const WHOSE = /^(?:GIT_(?:DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY)|HOME|USERPROFILE|XDG_CONFIG_HOME)$/i;
/** The user's configuration is read, as by any git here, but starts no program. */
const SETTINGS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];
const NOBODY = "OpenAI Key Guard <> 0 +0000";
/**
 * Makes the tree that the next commit would have, out of a copy of the index, and a commit of it on top of what
 * the next commit builds on. Objects and copy go into a store of ours: the repository is not changed.
 *
 * @throws what the file system throws when there is no room or no right to write in `temp`
 */
async function stage({ env, directory, temp, cancel }) {
    const executable = (0,git/* gitExecutable */.x)(env, "");
    if (executable === undefined)
        return { staging: "failed", why: "no-git", says: "" };
    const base = environment(env);
    const ask = async (args, more = {}, input = "") => {
        const chunks = [];
        const onData = (chunk) => void chunks.push(chunk);
        const work = { executable, directory, input: [input], onData, cancel };
        const end = await (0,git_process/* runGit */.E)({ ...work, args: [...SETTINGS, ...args], env: { ...base, ...more } });
        return answerOf(end, Buffer.concat(chunks).toString("utf8").replace(/\n$/, ""));
    };
    const places = await ask([
        ...["rev-parse", "--show-toplevel", "--show-object-format"],
        ...["--git-common-dir", "--git-path", "index", "--git-path", "objects", "--git-path", "MERGE_HEAD"],
    ]);
    const [workspace = "", objectFormat, ...paths] = places.text.split("\n");
    const [gitDir, index, objects, mergeHead] = paths.map((path) => (0,external_node_path_.resolve)(directory, path));
    if (!places.ok)
        return failed("no-work-tree", places);
    if (paths.length !== 4 || !gitDir || !index || !objects || !mergeHead)
        return failed("git-failed", { ...places, says: "" });
    if (!(0,external_node_fs_.existsSync)(index))
        return { staging: "nothing" };
    const head = await ask(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const merged = (0,external_node_fs_.existsSync)(mergeHead) ? (0,external_node_fs_.readFileSync)(mergeHead, "utf8").split("\n").filter(object_id/* isObjectId */.T) : [];
    const opened = createStore({
        temp,
        workspace,
        objectFormat: objectFormat === "sha256" ? "sha256" : "sha1",
        borrowFrom: gitDir,
    });
    if (opened.made === "nothing")
        return { staging: "failed", why: "no-store", says: "" };
    const { store } = opened;
    const made = await commitIn(store, index, objects).catch((error) => {
        store.remove();
        throw error;
    });
    if (made.staging !== "commit")
        store.remove();
    return made;
    async function commitIn({ gitDir }, index, objects) {
        // A copy: git would lock the index, which `git commit` may hold.
        const copy = (0,external_node_path_.join)(gitDir, "staged-index");
        (0,external_node_fs_.copyFileSync)(index, copy);
        const tree = await ask(["write-tree", "--missing-ok"], {
            GIT_INDEX_FILE: copy,
            GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(gitDir, "objects"),
            GIT_ALTERNATE_OBJECT_DIRECTORIES: inList(objects),
        });
        // What stands in front of git may lose its exit code, and its words.
        if (tree.ok && !(0,object_id/* isObjectId */.T)(tree.text))
            return failed("git-failed", { ...tree, says: "" });
        if (!tree.ok)
            return failed(/: unmerged \(/.test(tree.says) ? "unmerged" : "git-failed", tree);
        const before = head.ok ? await ask(["rev-parse", `${head.text}^{tree}`]) : head;
        if (before.ok && before.text === tree.text)
            return { staging: "nothing" };
        const bases = [...(head.ok ? [head.text] : []), ...merged];
        const commit = await ask(["hash-object", "-t", "commit", "-w", "--stdin"], { GIT_DIR: gitDir, GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(gitDir, "objects"), GIT_INDEX_FILE: copy }, [
            `tree ${tree.text}`,
            ...bases.map((id) => `parent ${id}`),
            `author ${NOBODY}`,
            `committer ${NOBODY}`,
            "\nWhat is staged\n",
        ].join("\n"));
        if (!commit.ok || !(0,object_id/* isObjectId */.T)(commit.text))
            return failed("git-failed", commit);
        return { staging: "commit", store, id: commit.text, bases, workspace };
    }
}
function answerOf(end, text) {
    if (end.end === "exit")
        return { ok: end.code === 0, text, says: end.stderr };
    return { ok: false, text: "", says: end.end === "cancelled" ? "It was cancelled." : "git did not answer." };
}
function failed(why, { says }) {
    return { staging: "failed", why, says };
}
function environment(env) {
    const passed = Object.entries(env).filter(([name]) => git_environment/* PASSED_ON */.Pe.test(name) || WHOSE.test(name));
    return {
        ...Object.fromEntries(passed),
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        LC_ALL: "C",
    };
}
/** In a list of paths (git/git:Documentation/git.txt, `GIT_ALTERNATE_OBJECT_DIRECTORIES`). */
function inList(path) {
    const slashes = path.split(external_node_path_.sep).join("/");
    return slashes.includes(external_node_path_.delimiter) || slashes.startsWith('"')
        ? `"${slashes.replace(/["\\]/g, "\\$&")}"`
        : slashes;
}


/***/ }),

/***/ 870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ variable)
/* harmony export */ });
/** A variable by its name in upper case: Windows has `Path` and `SystemRoot`, and does not tell them apart. */
function variable(env, name) {
    return env[name] ?? Object.entries(env).find(([other]) => other.toUpperCase() === name)?.[1];
}


/***/ }),

/***/ 303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ LONGEST_PIECE),
/* harmony export */   gB: () => (/* binding */ safe),
/* harmony export */   om: () => (/* binding */ safeLine)
/* harmony export */ });
/* unused harmony export safeMarkdown */
/**
 * The one place where text from outside becomes text that may be printed. Two things are kept out: commands to
 * the runner (`::name::` at the start of a line, `##[name]` anywhere in it;
 * actions/runner:src/Runner.Common/ActionCommand.cs) and characters that make a terminal or a reader see
 * something else than what is there.
 */
/** Control characters, line and paragraph separators, bidirectional and invisible ones, tags, lone surrogates. */
const INVISIBLE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;
/** How long a piece of text from outside may be in a line of ours. */
const LONGEST_PIECE = 300;
/**
 * A piece of text from outside, on one line, with everything unprintable made visible.
 *
 * @param maxLength in characters; what is cut is marked with `…`
 */
function safe(text, maxLength = LONGEST_PIECE) {
    const visible = text.slice(0, maxLength * 2).replace(INVISIBLE, visibleEscape);
    const characters = [...visible];
    const cut = characters.length > maxLength || text.length > maxLength * 2;
    return withoutCommands(cut ? `${characters.slice(0, maxLength).join("")}…` : visible);
}
/** A finished line of the log: the last gate, also for what two harmless pieces make together. */
function safeLine(line) {
    return withoutCommands(line.replace(INVISIBLE, visibleEscape));
}
/**
 * The same piece for Markdown: nothing in it is markup, a mention, a reference, a link or the end of a table
 * cell. Characters that mean nothing where they stand are left alone, so that the source stays readable.
 */
function safeMarkdown(text, maxLength = LONGEST_PIECE) {
    return safe(text, maxLength)
        .replace(/[&<>\\`*[\]|~#@$^{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
        .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
        .replace(/\bGH-(?=\d)/gi, `$&${BREAK}`)
        .replace(EMOJI, `$&${BREAK}`);
}
/**
 * GitHub looks for mentions and references after it has resolved entities, and outside of issues and comments for bare
 * addresses as well (github.com/micromark/micromark-extension-gfm-autolink-literal): only a character that nobody sees
 * keeps `@name` and `#1` from being one (renovatebot/renovate:lib/util/markdown.ts does the same).
 */
const BREAK = "&#8203;";
/**
 * The beginning of a name between colons that GitHub shows as a picture, also in links and in the middle of words:
 * `app.ts:100:15` would lose its line. All names are of this form (github/gemoji:db/emoji.json).
 */
const EMOJI = /:(?=(?:(?![\d_]*:)[a-z\d_]+|100|1234|[+-]1|e-mail|non-potable_water|t-rex):)/g;
function entity(char) {
    // What `www` ends with is looked for in front of the dot.
    return `${char === "." ? BREAK : ""}&#${char.charCodeAt(0)};${"@#:".includes(char) ? BREAK : ""}`;
}
function withoutCommands(text) {
    return text.replaceAll("##[", "## [").replace(/^(\s*)::/, "$1: :");
}
function visibleEscape(char) {
    if (char === "\n")
        return "\\n";
    if (char === "\r")
        return "\\r";
    if (char === "\t")
        return " ";
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ ownIgnoreFile),
/* harmony export */   KR: () => (/* binding */ ignoreSourcesOf),
/* harmony export */   VI: () => (/* binding */ OWN_IGNORE_FILE),
/* harmony export */   sR: () => (/* binding */ IGNORE_FORMATS)
/* harmony export */ });
/** How a file that accepts findings is written: our own way, or that of a scanner that people come from. */
const IGNORE_FORMATS = [
    "keyguard",
    "gitleaks-ignore",
    "gitleaks-config",
    "gitleaks-baseline",
    "trufflehog-exclude",
];
/** Our own list of accepted findings, where no other is named. */
const OWN_IGNORE_FILE = ".keyguardignore";
/** What a file of this name is when nothing before it says so. */
const BY_NAME = {
    ".gitleaksignore": "gitleaks-ignore",
    ".gitleaks.toml": "gitleaks-config",
    "gitleaks.toml": "gitleaks-config",
};
/** A word before a path that means one of the scanners, whether we know it or not. */
const PREFIX = /^((?:keyguard|gitleaks|betterleaks|trufflehog)(?:-[a-z]+)?):/;
/**
 * The files that `ignore-file` names, each once, apart by commas or line breaks. The format follows from the name,
 * or stands before the path: `trufflehog-exclude:ci/exclude.txt`. Ours is read besides those of other scanners.
 *
 * @returns the part that names no format that there is, when there is one
 */
function ignoreSourcesOf(text) {
    const sources = new Map();
    for (const item of text.split(/[,\r\n]/).map((one) => one.trim())) {
        if (item === "")
            continue;
        const prefix = PREFIX.exec(item)?.[1];
        const format = prefix === undefined ? formatByName(item) : IGNORE_FORMATS.find((one) => one === prefix);
        if (format === undefined)
            return { unknown: item };
        const path = prefix === undefined ? item : item.slice(prefix.length + 1).trim();
        sources.set(`${format}:${path}`, { format, path });
    }
    const all = [...sources.values()];
    const own = { format: "keyguard", path: OWN_IGNORE_FILE };
    return { sources: all.some(({ format }) => format === "keyguard") ? all : [own, ...all] };
}
/** The file that people are told to write fingerprints into. */
function ownIgnoreFile(sources) {
    return sources.find(({ format }) => format === "keyguard")?.path ?? OWN_IGNORE_FILE;
}
function formatByName(path) {
    const name = path.split(/[/\\]/).at(-1) ?? "";
    return (Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined) ?? "keyguard";
}


/***/ }),

/***/ 701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ holdsKey)
/* harmony export */ });
/* harmony import */ var _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98);

/** Longer than what any word of a path has behind `sk-`, and shorter than any key. */
const KEY_LIKE = /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20}/;
/** Whether a line of an ignore file holds what may be a key: it is neither used nor quoted then. */
function holdsKey(line) {
    return line.includes(_key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl) || KEY_LIKE.test(line);
}


/***/ }),

/***/ 985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ withoutTrailingSpace),
/* harmony export */   eY: () => (/* binding */ ANYWHERE),
/* harmony export */   f5: () => (/* binding */ pathRules),
/* harmony export */   fN: () => (/* binding */ LONGEST_PATH),
/* harmony export */   tk: () => (/* binding */ isSweeping)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(298);

/** Paths longer than this are not accepted by any rule: matching takes time, and git on Linux ends here too. */
const LONGEST_PATH = 4_096;
/** The rules in their order: the last that fits decides, and what lies in an accepted directory stays accepted. */
function pathRules(patterns) {
    const rules = patterns.map(compile);
    const known = new Map();
    const ruleFor = (path) => {
        if (path.length > LONGEST_PATH)
            return undefined;
        if (!known.has(path))
            known.set(path, firstAccepted(rules, path.split("/")));
        return known.get(path);
    };
    return { ruleFor };
}
/** Names that nobody gives by intention: a rule that fits all of these fits nearly everything. */
const ANYWHERE = ["q7z/wx9.k3j", "m2p/vv8/b5.n1t", "h4/8r.cc6"];
/** Whether a pattern would switch the guard off: it takes in any file of any directory, or is only slashes and dots. */
function isSweeping(pattern) {
    if (/^[./]*$/.test(pattern))
        return true;
    const { ruleFor } = pathRules([pattern]);
    return ANYWHERE.every((path) => ruleFor(path) !== undefined);
}
/** A line of `.gitignore` without white space at its end, unless a backslash is before it. */
function withoutTrailingSpace(line) {
    let end = line.length;
    while (line[end - 1] === " " || line[end - 1] === "\t")
        end--;
    return line.slice(0, end < line.length && line[end - 1] === "\\" ? end + 1 : end);
}
function compile(pattern) {
    const negated = pattern.startsWith("!");
    const body = negated ? pattern.slice(1) : pattern;
    const directoriesOnly = body.endsWith("/");
    const path = directoriesOnly ? body.slice(0, -1) : body;
    const names = path.replace(/^\//, "").split("/");
    const parts = names.map(part).filter((one, at, all) => one !== "**" || all[at - 1] !== "**");
    const anywhere = !path.includes("/");
    return {
        pattern,
        negated,
        directoriesOnly,
        parts: anywhere && parts[0] !== "**" ? ["**", ...parts] : parts,
    };
}
function part(glob) {
    if (/^\*{2,}$/.test(glob))
        return "**";
    if (!/[*?[\\]/.test(glob))
        return (name) => name === glob;
    // What means something at either end of a line means itself inside a path.
    const kept = withoutTrailingSpace(glob);
    const space = glob.slice(kept.length).replace(/./g, "\\$&");
    const pattern = kept.replace(/^[!#]/, "\\$&") + space;
    const matcher = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignoreCase: false, allowRelativePaths: true }).add({ pattern });
    return (name) => matcher.ignores(name);
}
function firstAccepted(rules, names) {
    const matches = rules.map((rule) => matchedDepths(rule, names));
    for (let depth = 1; depth <= names.length; depth++) {
        const last = matches.findLastIndex((depths) => depths.has(depth));
        const rule = rules[last];
        if (rule !== undefined && !rule.negated)
            return rule.pattern;
    }
    return undefined;
}
/**
 * How many names of the path, from the root, the rule fits exactly. All ways through the parts are followed side
 * by side, so that each name meets each part once.
 */
function matchedDepths({ parts, directoriesOnly }, names) {
    const depths = new Set();
    let open = skipEmptySpans(new Set([0]), parts);
    for (const [at, name] of names.entries()) {
        const next = new Set();
        for (const state of open) {
            const here = parts[state];
            if (here === "**") {
                next.add(state);
                if (state === parts.length - 1)
                    next.add(parts.length);
            }
            else if (here?.(name)) {
                next.add(state + 1);
            }
        }
        const isDirectory = at < names.length - 1;
        if (next.has(parts.length) && (isDirectory || !directoriesOnly))
            depths.add(at + 1);
        open = skipEmptySpans(next, parts);
        if (open.size === 0)
            break;
    }
    return depths;
}
// A span of directories may be empty, but not at the end of a rule: `depths` are taken before this.
function skipEmptySpans(states, parts) {
    for (const state of states) {
        if (parts[state] === "**")
            states.add(state + 1);
    }
    return states;
}


/***/ }),

/***/ 17:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isKeyCharacter),
/* harmony export */   g: () => (/* binding */ isAlphanumeric)
/* harmony export */ });
const KEY = 1;
const ALPHANUMERIC = 2;
/** One entry for each byte, and one for "no byte there". */
const CLASSES = new Uint8Array(257);
for (const [first, last] of ["09", "AZ", "az"]) {
    for (let code = codeOf(first); code <= codeOf(last); code++)
        CLASSES[code] = KEY | ALPHANUMERIC;
}
CLASSES[codeOf("-")] = KEY;
CLASSES[codeOf("_")] = KEY;
function codeOf(character) {
    return character?.charCodeAt(0) ?? 256;
}
/** Of those that a key is made of: `[A-Za-z0-9_-]`. */
function isKeyCharacter(code) {
    return ((CLASSES[code ?? 256] ?? 0) & KEY) !== 0;
}
/** Whether it is an ASCII letter or digit; `undefined` is none. */
function isAlphanumeric(code) {
    return ((CLASSES[code ?? 256] ?? 0) & ALPHANUMERIC) !== 0;
}


/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ detect)
});

// EXTERNAL MODULE: ./lib/scan/detect/needles.js
var needles = __nccwpck_require__(825);
// EXTERNAL MODULE: ./lib/scan/detect/search.js + 1 modules
var search = __nccwpck_require__(442);
;// CONCATENATED MODULE: ./lib/scan/detect/sorted.js
/** Index of the first of the numbers, in ascending order, that is not below `from`; how many there are, when all are. */
function firstFrom(numbers, from) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// EXTERNAL MODULE: ./lib/scan/detect/suspicion.js
var suspicion = __nccwpck_require__(334);
;// CONCATENATED MODULE: ./lib/scan/detect/anchors.js




const FIRST_CAPACITY = 64;
/** All of them, in order. */
function anchorsIn(bytes) {
    let offsets = new Uint32Array(FIRST_CAPACITY);
    let needles = new Uint8Array(FIRST_CAPACITY);
    let count = 0;
    (0,search/* searchNeedles */.n)(bytes, (needle, offset) => {
        if (!(0,suspicion/* isSuspicious */.oK)(needle, bytes, offset))
            return;
        if (count === offsets.length) {
            offsets = grown(offsets, new Uint32Array(2 * count));
            needles = grown(needles, new Uint8Array(2 * count));
        }
        offsets[count] = offset;
        needles[count++] = needle.index;
    });
    return { offsets: offsets.subarray(0, count), needles: needles.subarray(0, count) };
}
function grown(old, larger) {
    larger.set(old);
    return larger;
}
/** Those in `[from, to)`. */
function anchorsBetween({ offsets, needles }, from, to) {
    const first = firstFrom(offsets, from);
    const behind = firstFrom(offsets, to);
    return { offsets: offsets.subarray(first, behind), needles: needles.subarray(first, behind) };
}
/** The needles that fit, for {@link offsetsOf}. */
function needlesThat(fit) {
    return needles/* NEEDLES */.B1.map(fit);
}
/** The offsets of those whose needle is selected. */
function offsetsOf({ offsets, needles }, selection) {
    return offsets.filter((_, at) => selection[needles[at]]);
}
/** Stretches of `reach` bytes on either side of the offsets, those that overlap made one. */
function windowsAround(offsets, reach, size) {
    const windows = [];
    for (const offset of offsets) {
        const from = Math.max(0, offset - reach);
        const to = Math.min(size, offset + reach);
        const last = windows.at(-1);
        if (last && from <= last.to)
            last.to = to;
        else
            windows.push({ from, to });
    }
    return windows;
}

;// CONCATENATED MODULE: ./lib/scan/detect/gap.js
/**
 * What may stand between two pieces of a text that are to be read as one: a line end (bare, behind a backslash as
 * in shells and C, behind `=` as in mail, written `\n`, with indentation or a comment's or quotation's sign), or the
 * end of a string and the beginning of the next with what joins them in some language.
 *
 * Every part is bounded and no two can match the same text, so that a failure costs no more than the text's length.
 */
const SPACES = "(?:[ \\t\\r\\n_]|\\\\[\\r\\n]|\\\\{1,4}[nr]){0,200}";
const QUOTE = "\\\\{0,4}[\"'`]";
const JOIN = "(?:(?:\\+\\+|\\+=?|\\.\\.?|&|<>|\\|\\||,)SPACES)?".replace("SPACES", SPACES);
const LINE_END = "(?:[\\\\=]?(?:\\r\\n|\\n|\\r)|(?:\\\\{1,4}r)?\\\\{1,4}n)";
const INDENTATION = "[ \\t]{0,200}(?:(?:#|//|\\*|>)[ \\t]{0,8})?";
/** Source of the expression, for those that allow more. */
const GAP = `(?:${LINE_END}${INDENTATION}|${QUOTE}${SPACES}${JOIN}[fFrRbBuU@$]?${QUOTE})`;
const FIRST = new Set(Buffer.from("\\=\r\n\"'`"));
/** Whether a gap can begin with this character; most do not, and need no expression. */
function mayBeginGap(code) {
    return code !== undefined && FIRST.has(code);
}
const STICKY = new RegExp(GAP, "y");
/** How many characters of the text at `at` are a gap; 0 where there is none. */
function gapAt(text, at, expression = STICKY) {
    expression.lastIndex = at;
    return expression.test(text) ? expression.lastIndex - at : 0;
}

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __nccwpck_require__(98);
// EXTERNAL MODULE: ./lib/scan/detect/placeholder.js
var placeholder = __nccwpck_require__(840);
;// CONCATENATED MODULE: ./lib/scan/detect/structure.js



/** What every key begins with. */
const PREFIX = "sk-";
const SHORTEST_HALF = 8;
/** What is shorter holds no key. */
const SHORTEST_KEY = PREFIX.length + 2 * SHORTEST_HALF + grammar/* MARKER */.tl.length;
/** The longest that OpenAI has issued is 74; what is longer than this is no key but data. */
const LONGEST_HALF = 400;
const SHORTEST_ISSUED_HALF = Math.min(...grammar/* HALF_LENGTHS */.iZ);
/** `sk-tooshort…`: random letters of one case only are rarer than words. */
const WORD = /^(?:[a-z]+|[A-Z]+)$/;
const LONGEST_LEFT = LONGEST_HALF + 80;
const LEGACY_HALF = 20;
const ALPHANUMERIC = /^[A-Za-z0-9]+$/;
/** What people called the first service accounts; behind `sk-service-` also what they call them now. */
const SERVICE_NAME = /^[a-z0-9][a-z0-9-]*$/;
const LONGEST_NAME = 64;
const RANK = {
    prefixAndBothHalves: 0,
    service: 1,
    legacy: 2,
    named: 3,
    /** Glued to a word that ends in `sk`, such as `desk-`. */
    legacyInWord: 4,
    namedInWord: 5,
    prefixAndLeftHalf: 6,
    prefix: 7,
    knownLength: 8,
    any: 9,
};
/**
 * The keys in a run of characters of keys: one for each marker that has `sk-` and at least 8 characters before it
 * and 8 behind it. Anything may be glued to either side, also another key.
 */
function keysIn(text) {
    const keys = [];
    let from = 0;
    for (let marker = text.indexOf(grammar/* MARKER */.tl); marker !== -1;) {
        const behind = marker + grammar/* MARKER */.tl.length;
        const next = text.indexOf(grammar/* MARKER */.tl, behind);
        const key = keyAround(text, from, marker, next);
        if (key)
            keys.push(key);
        from = key?.end ?? behind;
        marker = next;
    }
    return keys;
}
/**
 * The key around the marker at `marker`.
 *
 * @param from where it may begin at the earliest
 * @param next where the next marker of the text stands; -1 where there is none
 * @param until where it must end at the latest
 * @param borders indices, in order, before which no word goes on
 */
function keyAround(text, from, marker, next, until = text.length, borders = []) {
    const behind = marker + grammar/* MARKER */.tl.length;
    const leftFrom = Math.max(from, marker - LONGEST_LEFT);
    const left = text.slice(leftFrom, marker);
    let right = Math.min(next === -1 ? until : next, until) - behind;
    if (next !== -1 && next < until) {
        // The next key begins before its marker, and there this one ends.
        const follower = readingOf(text.slice(Math.max(behind, next - LONGEST_LEFT), next), LONGEST_HALF);
        if (follower)
            right = Math.max(behind, next - LONGEST_LEFT) + follower.start - behind;
    }
    const isBorder = (at) => borders[firstFrom(borders, leftFrom + at)] === leftFrom + at;
    const reading = readingOf(left, right, isBorder);
    if (!reading || right < SHORTEST_HALF || isForeign(left, reading))
        return undefined;
    const { half, rank } = reading;
    const isCut = grammar/* HALF_LENGTHS */.iZ.includes(half) || right > LONGEST_HALF || isSeparated(text, behind, half, right, next);
    const length = isCut ? Math.min(half, right) : right;
    const end = behind + length;
    const halves = [text.slice(marker - half, marker), text.slice(behind, end)];
    if (halves.some(placeholder/* isFilledIn */.qL))
        return undefined;
    if (half < SHORTEST_ISSUED_HALF && halves.every((part) => WORD.test(part)))
        return undefined;
    return {
        start: leftFrom + reading.start,
        end,
        marker,
        isExact: rank <= RANK.namedInWord,
        isCertain: rank <= RANK.legacy,
    };
}
/** Two keys of a length unseen, with a sign between them. */
function isSeparated(text, behind, half, right, next) {
    return next !== -1 && right === half + 1 && /[-_]/.test(text.charAt(behind + half));
}
function readingOf(left, right, isBorder = () => false) {
    const isLegacy = right >= LEGACY_HALF && ALPHANUMERIC.test(left.slice(-LEGACY_HALF));
    let best;
    for (let at = left.indexOf(PREFIX); at !== -1; at = left.indexOf(PREFIX, at + 1)) {
        const reading = readingAt(left, at, right, isLegacy, isBorder);
        if (!reading || (best && reading.rank > best.rank))
            continue;
        // Of two prefixes with a name the nearer one counts; of two bare ones the first: random halves may hold `sk-`.
        if (!best || reading.rank < best.rank || reading.rank <= RANK.prefix)
            best = reading;
    }
    return best;
}
/** @param isLegacy whether the halves may be those of the first keys */
function readingAt(left, start, right, isLegacy, isBorder) {
    const prefix = (0,grammar/* openAiPrefixAt */.yT)(left, start) ?? PREFIX;
    const isService = prefix === "sk-service-";
    const body = left.length - start - prefix.length;
    if (prefix !== PREFIX && !isService) {
        if (body < SHORTEST_HALF)
            return undefined;
        if (!grammar/* HALF_LENGTHS */.iZ.includes(body))
            return { start, half: body, rank: RANK.prefix };
        return { start, half: body, rank: right >= body ? RANK.prefixAndBothHalves : RANK.prefixAndLeftHalf };
    }
    if (isLegacy) {
        const isInWord = ALPHANUMERIC.test(left.charAt(start - 1)) && !isBorder(start);
        if (body === LEGACY_HALF && !isService)
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.legacyInWord : RANK.legacy };
        const nameEnd = left.length - LEGACY_HALF - 1;
        const name = left.slice(start + prefix.length, nameEnd);
        const isNamed = name.length <= LONGEST_NAME && left.charAt(nameEnd) === "-";
        if (isNamed && isService && name !== "")
            return { start, half: LEGACY_HALF, rank: RANK.service };
        if (isNamed && !isService && SERVICE_NAME.test(name))
            return { start, half: LEGACY_HALF, rank: isInWord ? RANK.namedInWord : RANK.named };
    }
    if (body < SHORTEST_HALF)
        return undefined;
    return { start, half: body, rank: grammar/* HALF_LENGTHS */.iZ.includes(body) ? RANK.knownLength : RANK.any };
}
/** Behind another vendor's prefix a marker proves nothing; `csk-` is one that ends in ours. */
function isForeign(left, { start, rank }) {
    if (rank === RANK.prefixAndBothHalves)
        return false;
    if ((0,grammar/* shapeOf */.F5)(left.slice(start) + grammar/* MARKER */.tl).otherVendor !== undefined)
        return true;
    const isWord = !ALPHANUMERIC.test(left.charAt(start - 2));
    if (isWord && (0,grammar/* shapeOf */.F5)(left.slice(start - 1)).otherVendor !== undefined)
        return true;
    return (0,grammar/* shapeOf */.F5)(left.slice(left.indexOf(PREFIX)) + grammar/* MARKER */.tl).otherVendor !== undefined;
}

;// CONCATENATED MODULE: ./lib/scan/detect/encoded.js




const BASE64 = {
    encoding: "base64",
    digits: /[A-Za-z0-9+/_-]+/y,
    gap: new RegExp(GAP, "y"),
    bitsOfDigit: 6,
    digitsOfGroup: 4,
    cores: needles/* BASE64_CORES */.NK,
    isCaseless: false,
};
const HEX = {
    encoding: "hex",
    // In `0x540x33` the second 0 is none of the digits.
    digits: /(?:(?!0[xX])[0-9A-Fa-f])+/y,
    gap: new RegExp(`[ \\t:,;\\r\\n-]{0,200}0[xX]|[ \\t:,;\\r\\n-]{1,200}|${GAP}`, "y"),
    bitsOfDigit: 4,
    digitsOfGroup: 2,
    cores: needles/* MARKER_BYTES */.Nt.map((bytes) => ({ core: bytes.toString("hex"), phase: 0 })),
    isCaseless: true,
};
const CODES = { base64: BASE64, hex: HEX };
/**
 * The keys that stand encoded in `[from, to)`. The place of each covers the digits that carry its bits.
 *
 * @param search what finds keys in the decoded bytes
 */
function keysInCode(bytes, from, to, code, search) {
    const hits = [];
    for (const digits of digitsIn(bytes, from, to, code)) {
        for (const hit of keysInDigits(digits, code, search))
            hits.push(hit);
    }
    return hits;
}
function keysInDigits(run, code, search) {
    const { text } = run;
    const comparable = code.isCaseless ? text.toLowerCase() : text;
    const { bitsOfDigit, digitsOfGroup, encoding } = code;
    const phases = new Set();
    for (const { core, phase } of code.cores) {
        for (let at = comparable.indexOf(core); at !== -1; at = comparable.indexOf(core, at + core.length)) {
            phases.add((at + digitsOfGroup - phase) % digitsOfGroup);
        }
    }
    return [...phases].flatMap((phase) => search(Buffer.from(text.slice(phase), encoding)).map((hit) => {
        const first = phase + Math.floor((hit.offset * 8) / bitsOfDigit);
        const last = phase + Math.floor(((hit.offset + hit.length) * 8 - 1) / bitsOfDigit);
        const offset = offsetOf(run, first);
        return { ...hit, encoding, offset, length: offsetOf(run, last) + 1 - offset };
    }));
}
function* digitsIn(bytes, from, to, { digits, gap, bitsOfDigit }) {
    const text = bytes.toString("latin1", from, to);
    const collected = Buffer.alloc(text.length);
    let at = 0;
    while (at < text.length) {
        let length = gapAt(text, at, digits);
        if (length === 0) {
            at++;
            continue;
        }
        const indices = [];
        const offsets = [];
        let count = 0;
        for (; length > 0; length = gapAt(text, at, digits)) {
            indices.push(count);
            offsets.push(from + at);
            bytes.copy(collected, count, from + at, from + at + length);
            count += length;
            at += length;
            at += gapAt(text, at, gap);
        }
        if ((count * bitsOfDigit) / 8 < SHORTEST_KEY)
            continue;
        yield { text: collected.toString("latin1", 0, count), indices, offsets };
    }
}
function offsetOf({ indices, offsets }, index) {
    const piece = firstFrom(indices, index + 1) - 1;
    return (offsets[piece] ?? 0) + index - (indices[piece] ?? 0);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./lib/scan/detect/characters.js
var characters = __nccwpck_require__(17);
;// CONCATENATED MODULE: ./lib/scan/detect/randomness.js

const SHORTEST_RANDOM_TOKEN = 8;
const FEWEST_RANDOM_CHARACTERS = 20;
const FEWEST_DIFFERENT = 10;
/** Letters of one kind or digits in a row: 1.8 on average in random letters and digits, 2.1 in hexadecimal, 5 in words. */
const LONGEST_MEAN_PIECE = 4;
/** Random letters of both cases have pieces of 2.2 on average, names in camel case of 4. */
const LONGEST_MEAN_PIECE_OF_LETTERS = 3;
const PIECE = /[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g;
/** How many of the characters of a row such as `abc123` or `a1b2c3` continue it. */
const LARGEST_SHARE_IN_ROWS = 0.5;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** As whole words between signs only: random characters hold any word of four letters now and then. */
const WORD_OF_PLACEHOLDERS = /^(?:your|example|sample|placeholder|dummy|fake|redacted|changeme|replace|here|xxx+)$/i;
/**
 * Whether the part of a token behind its prefix was drawn at random: letters and digits mixed, no words, no slug,
 * no date, no row of the alphabet. Right for all but some in a thousand of random tokens of 32 characters.
 *
 * @param body `[A-Za-z0-9_-]`
 */
function isRandom(body) {
    if ((0,placeholder/* isFilledIn */.qL)(body) || !(0,placeholder/* hasDifferent */.M5)(body.toLowerCase(), FEWEST_DIFFERENT))
        return false;
    const tokens = UUID.test(body) ? [body.replaceAll("-", "")] : body.split(/[-_]/);
    if (tokens.some((token) => WORD_OF_PLACEHOLDERS.test(token)))
        return false;
    const random = tokens.filter(isRandomToken);
    return random.reduce((sum, token) => sum + token.length, 0) >= FEWEST_RANDOM_CHARACTERS;
}
function isRandomToken(token) {
    const numbers = [...token.matchAll(/[0-9]+/g)].length;
    if (token.length < SHORTEST_RANDOM_TOKEN || numbers === 0)
        return false;
    const meanPiece = token.length / [...token.matchAll(PIECE)].length;
    const isName = numbers < 2 && meanPiece > LONGEST_MEAN_PIECE_OF_LETTERS;
    return meanPiece <= LONGEST_MEAN_PIECE && !isName && !isRow(token.toLowerCase());
}
function isRow(token) {
    let inRow = 0;
    for (let at = 2; at < token.length; at++) {
        const code = token.charCodeAt(at);
        const isStep = (back) => Math.abs(code - token.charCodeAt(at - back)) === 1;
        if (isStep(1) || isStep(2))
            inRow++;
    }
    return inRow / (token.length - 2) > LARGEST_SHARE_IN_ROWS;
}

;// CONCATENATED MODULE: ./lib/scan/detect/possible.js





const PREFIXES = { "secret-key": "sk-", "client-secret": "ek_", "session-token": "sess-" };
const LONGEST_BODY = 200;
/** SHA-256 of tokens that OpenAI's documentation shows as examples (openai/openai-openapi:openapi.yaml). */
const EXAMPLES = ["787a1c943ea935daaf388ef761c56e2a8bb5265a90c1dcf4f545acbfcec943c4"];
/** A token without the marker at `offset`, when it is random enough to be real and no other vendor's. */
function possibleLeakAt(bytes, offset, form) {
    const prefix = PREFIXES[form];
    const from = offset + prefix.length;
    const isPart = form === "secret-key" ? characters/* isKeyCharacter */.H : characters/* isAlphanumeric */.g;
    let end = from;
    while (end - from <= LONGEST_BODY && isPart(bytes[end]))
        end++;
    const length = end - from;
    if (length < suspicion/* SHORTEST_BODY */.wj[form] || length > LONGEST_BODY || (0,characters/* isKeyCharacter */.H)(bytes[end]))
        return undefined;
    const key = bytes.toString("latin1", offset, end);
    if (key.includes(grammar/* MARKER */.tl) || (0,grammar/* shapeOf */.F5)(key).otherVendor !== undefined)
        return undefined;
    if (!isRandom(key.slice(((0,grammar/* openAiPrefixAt */.yT)(key, 0) ?? prefix).length)) || isExample(key))
        return undefined;
    return { key, confidence: "possible-leak", encoding: "plain", offset, length: end - offset };
}
function isExample(key) {
    return EXAMPLES.includes((0,external_node_crypto_.createHash)("sha256").update(key).digest("hex"));
}

// EXTERNAL MODULE: ./lib/scan/detect/escape.js
var detect_escape = __nccwpck_require__(450);
;// CONCATENATED MODULE: ./lib/scan/detect/text-run.js





/**
 * The runs in `[from, to)` that hold the beginning of a key and, behind it, a marker, whole or in parts. Every run is
 * gone over once from left to right, and only those that are given out once more.
 */
function* markedRuns(bytes, from, to) {
    const window = bytes.subarray(from, to);
    const text = window.toString("latin1");
    for (let at = 0; at < window.length;) {
        if (!beginsCharacter(window, at)) {
            at += (0,detect_escape/* escapeAt */.l)(window, at)?.length ?? 1;
            continue;
        }
        const survey = new Survey(window);
        const end = walk(window, text, at, survey);
        if (survey.isMarked && survey.size >= SHORTEST_KEY) {
            const recorder = new Recorder(text, from);
            walk(window, text, at, recorder);
            yield recorder.run();
        }
        at = end;
    }
}
/** @returns where the run that begins at `start` ends */
function walk(window, text, start, visitor) {
    for (let at = start;;) {
        const from = at;
        while ((0,characters/* isKeyCharacter */.H)(window[at]))
            at++;
        if (at > from)
            visitor.plain(from, at);
        const written = (0,detect_escape/* escapeAt */.l)(window, at);
        if (written && (0,characters/* isKeyCharacter */.H)(written.code)) {
            visitor.escaped(at, written);
            at += written.length;
            continue;
        }
        const gap = mayBeginGap(window[at]) ? gapAt(text, at) : 0;
        if (!beginsCharacter(window, at + gap))
            return at;
        visitor.joint();
        at += gap;
    }
}
function beginsCharacter(bytes, at) {
    return (0,characters/* isKeyCharacter */.H)(bytes[at]) || (0,characters/* isKeyCharacter */.H)((0,detect_escape/* escapeAt */.l)(bytes, at)?.code);
}
/** Whether a run can hold a key. Both texts begin with a character that they have once, so no place is tried twice. */
class Survey {
    #window;
    size = 0;
    #ofPrefix = 0;
    #ofMarker = 0;
    constructor(window) {
        this.#window = window;
    }
    get isMarked() {
        return this.#ofMarker === grammar/* MARKER */.tl.length;
    }
    plain(from, to) {
        for (let at = from; at < to && !this.isMarked; at++)
            this.#look(this.#window[at]);
        this.size += to - from;
    }
    escaped(_, { code }) {
        this.#look(code);
        this.size++;
    }
    joint() { }
    #look(code) {
        if (this.#ofPrefix < PREFIX.length)
            this.#ofPrefix = continued(PREFIX, this.#ofPrefix, code);
        else if (!this.isMarked)
            this.#ofMarker = continued(grammar/* MARKER */.tl, this.#ofMarker, code);
    }
}
/** How many characters of the text stand before the next, when `count` stood before this one. */
function continued(text, count, code) {
    if (text.charCodeAt(count) === code)
        return count + 1;
    return text.charCodeAt(0) === code ? 1 : 0;
}
class Recorder {
    #text;
    #base;
    #pieces = [];
    #indices = [];
    #joints = [];
    #size = 0;
    constructor(text, base) {
        this.#text = text;
        this.#base = base;
    }
    plain(from, to) {
        this.#add(this.#text.slice(from, to), from, to - from, undefined);
    }
    escaped(at, { code, length, writing }) {
        this.#add(String.fromCharCode(code), at, length, writing);
    }
    joint() {
        this.#joints.push(this.#size);
    }
    run() {
        const text = this.#pieces.map((piece) => piece.text).join("");
        return { text, pieces: this.#pieces, indices: this.#indices, joints: this.#joints };
    }
    #add(text, at, length, writing) {
        this.#indices.push(this.#size);
        this.#pieces.push({ text, offset: this.#base + at, length, writing });
        this.#size += text.length;
    }
}

;// CONCATENATED MODULE: ./lib/scan/detect/text.js




/** Keys with a marker in `[from, to)` as text: plain, escaped, or in pieces that belong together. */
function keysInText(bytes, from, to) {
    const hits = [];
    for (const run of markedRuns(bytes, from, to)) {
        for (const span of spansIn(run))
            hits.push(hitOf(run, span));
    }
    return hits;
}
/**
 * The keys of each piece by itself, and where a piece has none that is exact, those across its ends that are. A
 * joined key must be exact, because words and lines that happen to follow one another are the rule in texts.
 */
function spansIn({ text, joints }) {
    if (joints.length === 0)
        return keysIn(text);
    const edges = [0, ...joints, text.length];
    const inPieces = edges.slice(1).flatMap((end, index) => {
        const start = edges[index] ?? 0;
        return keysIn(text.slice(start, end)).map((span) => moved(span, start));
    });
    const byMarker = new Map(inPieces.map((span) => [span.marker, span]));
    const exact = inPieces.filter(({ isExact }) => isExact);
    const spans = [];
    let from = 0;
    let nextExact = 0;
    for (let marker = text.indexOf(grammar/* MARKER */.tl); marker !== -1;) {
        const behind = marker + grammar/* MARKER */.tl.length;
        const next = text.indexOf(grammar/* MARKER */.tl, behind);
        const own = byMarker.get(marker);
        while ((exact[nextExact]?.start ?? text.length) < behind)
            nextExact++;
        const joined = own?.isExact
            ? undefined
            : keyAround(text, from, marker, next, exact[nextExact]?.start ?? text.length, joints);
        const isWhole = joined?.isCertain === true && (endsAtEdge(edges, joined.end) || exact[nextExact]?.start === joined.end);
        const span = isWhole ? joined : own;
        if (span && span.start >= from)
            spans.push(span);
        from = span?.end ?? behind;
        marker = next;
    }
    return spans;
}
function endsAtEdge(edges, end) {
    return edges[firstFrom(edges, end)] === end;
}
function moved(span, by) {
    return { ...span, start: span.start + by, end: span.end + by, marker: span.marker + by };
}
function hitOf({ text, pieces, indices, joints }, { start, end }) {
    const first = firstFrom(indices, start + 1) - 1;
    const behind = firstFrom(indices, end);
    const offset = offsetIn(pieces[first], start - (indices[first] ?? 0));
    const isJoined = (joints[firstFrom(joints, start + 1)] ?? end) < end;
    const escaped = pieces.slice(first, behind).find(({ writing }) => writing !== undefined);
    return {
        // A copy: a slice would keep all of the run in memory, and there may be thousands of hits.
        key: Buffer.from(text.slice(start, end), "latin1").toString("latin1"),
        confidence: "leak",
        encoding: isJoined ? "joined" : (escaped?.writing ?? "plain"),
        offset,
        length: offsetIn(pieces[behind - 1], end - (indices[behind - 1] ?? 0)) - offset,
    };
}
/** Where the bytes of so many of its characters end. */
function offsetIn(piece, characters) {
    if (piece === undefined)
        return 0;
    return piece.offset + (characters === piece.text.length ? piece.length : characters);
}

;// CONCATENATED MODULE: ./lib/scan/detect/wide.js
/**
 * The characters around `at` in UTF-16 of either byte order, at any alignment, as far as every second byte is zero.
 *
 * @param earliest where the text begins at the earliest
 * @param latest where it ends at the latest
 */
function narrowedAround(bytes, at, earliest, latest) {
    let from = at;
    let to = at + 1;
    while (from - 2 >= earliest && bytes[from - 1] === 0)
        from -= 2;
    while (to + 1 < latest && bytes[to] === 0)
        to += 2;
    const text = Buffer.alloc((to - from + 1) / 2);
    for (let index = 0; index < text.length; index++)
        text[index] = bytes[from + 2 * index] ?? 0;
    return { text, from, to };
}
/** From the first byte of the first character to that of the last, which is the same in both byte orders. */
function widened(hit, from) {
    return { ...hit, encoding: "utf-16", offset: from + 2 * hit.offset, length: 2 * hit.length - 1 };
}

;// CONCATENATED MODULE: ./lib/scan/detect/detect.js






/** More than the longest key takes on either side of its marker, each character as an escape of ten bytes. */
const REACH_BYTES = 5000;
/** In UTF-16. */
const WIDE_REACH_BYTES = 2 * REACH_BYTES;
/**
 * What is read at once, and what reading it takes, must not grow with the bytes: a file may be one line of markers.
 * So the keys of each such part are read by themselves, with what stands around it.
 */
const PART_BYTES = 64 * 1024;
/**
 * The keys that stand in the bytes: those with OpenAI's marker in every form of {@link Hit}, and as possible leaks
 * tokens without it. Time is linear in the bytes, whatever they are. Memory is that of the hits, and up to two bytes
 * for each of the bytes.
 *
 * @returns in order of their places, which do not overlap
 */
function detect(bytes) {
    const anchors = anchorsIn(bytes);
    const hits = [];
    for (let next = 0; next < anchors.offsets.length;) {
        const from = anchors.offsets[next];
        const to = from + PART_BYTES;
        const near = anchorsBetween(anchors, from - WIDE_REACH_BYTES, to + WIDE_REACH_BYTES);
        const own = anchorsBetween(near, from, to).offsets;
        const found = [searchText(bytes, near), searchWide(bytes, near), searchCodes(bytes, near)];
        for (const hit of found.flat())
            if (holdsAny(hit, own))
                hits.push(hit);
        next += own.length;
    }
    return withoutOverlaps(hits);
}
const MARKERS = needlesThat(({ form, step }) => step === 1 && ["left-half", "right-half", "escaped-marker"].includes(form));
const detect_PREFIXES = ["secret-key", "client-secret", "session-token"].map((form) => [form, needlesThat((needle) => needle.step === 1 && needle.form === form)]);
const WIDE = needlesThat(({ step }) => step === 2);
const ENCODED = ["base64", "hex"].map((code) => [CODES[code], needlesThat(({ form }) => form === code)]);
/** Keys as text, and tokens without a marker. */
function searchText(bytes, anchors) {
    const hits = [];
    for (const { from, to } of windowsAround(offsetsOf(anchors, MARKERS), REACH_BYTES, bytes.length)) {
        for (const hit of keysInText(bytes, from, to))
            hits.push(hit);
    }
    for (const [form, needles] of detect_PREFIXES) {
        for (const offset of offsetsOf(anchors, needles)) {
            const hit = possibleLeakAt(bytes, offset, form);
            if (hit)
                hits.push(hit);
        }
    }
    return hits;
}
/** Keys in UTF-16, of either alignment. Each stretch of it is looked at once, though it may hold many anchors. */
function searchWide(bytes, anchors) {
    const wide = offsetsOf(anchors, WIDE);
    const windows = windowsAround(wide, WIDE_REACH_BYTES, bytes.length);
    const hits = [];
    let window = 0;
    let done = 0;
    for (const offset of wide) {
        if (offset < done)
            continue;
        while ((windows[window]?.to ?? bytes.length) <= offset)
            window++;
        const { from: earliest = 0, to: latest = bytes.length } = windows[window] ?? {};
        const { text, from, to } = narrowedAround(bytes, offset, earliest, latest);
        done = to;
        for (const hit of searchText(text, anchorsIn(text)))
            hits.push(widened(hit, from));
    }
    return hits;
}
/** Keys in base64 and hexadecimal, and in base64 of base64. */
function searchCodes(bytes, anchors, search = keysInDecoded) {
    return ENCODED.flatMap(([code, needles]) => windowsAround(offsetsOf(anchors, needles), REACH_BYTES, bytes.length).flatMap(({ from, to }) => keysInCode(bytes, from, to, code, search)));
}
function keysInDecoded(decoded) {
    const anchors = anchorsIn(decoded);
    return [...plainLeaks(decoded, anchors), ...searchCodes(decoded, anchors, keysInTwiceDecoded)];
}
function keysInTwiceDecoded(decoded) {
    return plainLeaks(decoded, anchorsIn(decoded));
}
function plainLeaks(bytes, anchors) {
    const hits = [...searchText(bytes, anchors), ...searchWide(bytes, anchors)];
    return hits.filter(({ confidence }) => confidence === "leak");
}
/** What the sieve does not see is not reported either, so that the two readings never differ. */
function holdsAny({ offset, length }, anchors) {
    return (anchors[firstFrom(anchors, offset)] ?? Number.POSITIVE_INFINITY) < offset + length;
}
/** A leak before a possible leak, else the first of those that overlap. */
function withoutOverlaps(hits) {
    const byPlace = (a, b) => a.offset - b.offset || b.length - a.length;
    const kept = [];
    for (const confidence of ["leak", "possible-leak"]) {
        const leaks = [...kept];
        let next = 0;
        let end = 0;
        for (const hit of hits.filter((one) => one.confidence === confidence).sort(byPlace)) {
            while (next < leaks.length && endOf(leaks[next]) <= hit.offset)
                next++;
            const isTaken = (leaks[next]?.offset ?? Number.POSITIVE_INFINITY) < hit.offset + hit.length;
            if (hit.offset < end || isTaken)
                continue;
            kept.push(hit);
            end = hit.offset + hit.length;
        }
    }
    return kept.sort(byPlace);
}
function endOf(hit) {
    return hit === undefined ? 0 : hit.offset + hit.length;
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isBorderBefore),
/* harmony export */   l: () => (/* binding */ escapeAt)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);

const NO_BYTE = 256;
/** Strings inside of strings double their backslashes. */
const MOST_BACKSLASHES = 8;
/** `\U0000002d`, `&#x0000002d;` */
const MOST_DIGITS = 8;
/** Lengths of escapes with one backslash or percent sign that end in a character of keys. */
const LENGTHS_BEFORE = [2, 3, 4, 6, 10];
const [PERCENT, BACKSLASH, AMPERSAND, HASH, SEMICOLON] = codes("%\\&#;");
const [OPEN, CLOSE, LOWER_X, UPPER_X, LOWER_U, UPPER_U] = codes("{}xXuU");
const SIMPLE = new Set(codes("nrtbfvae0\"'`/"));
function codes(characters) {
    return [...characters].map((character) => character.charCodeAt(0));
}
/**
 * The escape that begins at `at`: `%2D`, `\x2d`, `\u002d`, `\u{2d}`, `\U0000002d`, `\055`, `\n`, `&#45;`, `&#x2d;`.
 */
function escapeAt(bytes, at) {
    const first = bytes[at];
    if (first === PERCENT)
        return numbered(bytes, at, at + 1, 16, 2, "percent");
    if (first === BACKSLASH)
        return behindBackslash(bytes, at);
    if (first !== AMPERSAND || bytes[at + 1] !== HASH)
        return undefined;
    const inHex = bytes[at + 2] === LOWER_X || bytes[at + 2] === UPPER_X;
    return closed(bytes, at, inHex ? at + 3 : at + 2, inHex ? 16 : 10, SEMICOLON, "html");
}
/**
 * Whether no character of keys stands before `at`: nothing, a sign, or an escape for one.
 *
 * @param step 1, or 2 for characters with a zero byte between them
 */
function isBorderBefore(bytes, at, step) {
    if ((step === 2 && bytes[at - 1] !== 0) || !(0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyCharacter */ .H)(bytes[at - step]))
        return true;
    return LENGTHS_BEFORE.some((length) => {
        const start = at - length * step;
        const sign = bytes[start];
        if (sign !== PERCENT && sign !== BACKSLASH)
            return false;
        const written = escapeAt(step === 1 ? bytes : narrowed(bytes, start, at), step === 1 ? start : 0);
        return written?.length === length && !(0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyCharacter */ .H)(written.code);
    });
}
function narrowed(bytes, from, to) {
    return Uint8Array.from({ length: (to - from) / 2 }, (_, index) => bytes[from + 2 * index] ?? 0);
}
function behindBackslash(bytes, start) {
    let at = start + 1;
    while (bytes[at] === BACKSLASH && at - start < MOST_BACKSLASHES)
        at++;
    switch (bytes[at]) {
        case LOWER_X:
            return numbered(bytes, start, at + 1, 16, 2, "escaped");
        case LOWER_U:
            return bytes[at + 1] === OPEN
                ? closed(bytes, start, at + 2, 16, CLOSE, "escaped")
                : numbered(bytes, start, at + 1, 16, 4, "escaped");
        case UPPER_U:
            return numbered(bytes, start, at + 1, 16, 8, "escaped");
    }
    const octal = numbered(bytes, start, at, 8, 3, "escaped");
    if (octal)
        return octal;
    return SIMPLE.has(bytes[at] ?? NO_BYTE)
        ? { code: NO_BYTE, length: at + 1 - start, writing: "escaped" }
        : undefined;
}
function numbered(bytes, start, from, base, digits, writing) {
    let code = 0;
    for (let at = from; at < from + digits; at++) {
        const digit = digitOf(bytes[at], base);
        if (digit === -1)
            return undefined;
        code = code * base + digit;
    }
    return { code: Math.min(code, NO_BYTE), length: from + digits - start, writing };
}
/** A number of any length up to a sign that closes it. */
function closed(bytes, start, from, base, sign, writing) {
    let digits = 0;
    while (digits < MOST_DIGITS && digitOf(bytes[from + digits], base) !== -1)
        digits++;
    if (digits === 0 || bytes[from + digits] !== sign)
        return undefined;
    const number = numbered(bytes, start, from, base, digits, writing);
    return number && { ...number, length: number.length + 1 };
}
function digitOf(byte, base) {
    if (byte === undefined)
        return -1;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const letter = byte | 0x20;
    const isLetter = letter >= 0x61;
    const value = isDigit ? byte - 0x30 : isLetter ? letter - 0x61 + 10 : -1;
    return value < base ? value : -1;
}


/***/ }),

/***/ 769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ hideKeys)
/* harmony export */ });
/* harmony import */ var _key_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7);
/* harmony import */ var _detect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(228);


/**
 * A text from outside without any key in it, in whatever form: for names of files and branches, which may hold
 * keys themselves, also such as were never reported.
 */
function hideKeys(text) {
    // Without one key another may stand alone that was part of what surrounded it.
    for (let shown = text;;) {
        const hidden = withoutKeys(shown);
        if (hidden === shown)
            return hidden;
        shown = hidden;
    }
}
function withoutKeys(text) {
    const bytes = Buffer.from(text);
    let result = "";
    let copied = 0;
    for (const { offset, length } of (0,_detect_js__WEBPACK_IMPORTED_MODULE_1__/* .detect */ .o)(bytes)) {
        result += bytes.toString("utf8", copied, offset) + _key_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .REDACTED */ .X;
        copied = offset + length;
    }
    return copied === 0 ? text : result + bytes.toString("utf8", copied);
}


/***/ }),

/***/ 825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ NEEDLES),
/* harmony export */   NK: () => (/* binding */ BASE64_CORES),
/* harmony export */   Nt: () => (/* binding */ MARKER_BYTES),
/* harmony export */   Tj: () => (/* binding */ LONGEST_NEEDLE_BYTES)
/* harmony export */ });
/* unused harmony export base64Cores */
/* harmony import */ var _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98);

const HALF = _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl.length / 2;
/** What stands between bytes in hexadecimal, in dumps and in arrays of programs. */
const HEX_SEPARATORS = [" ", ":", "-", ",", ", ", ",0x", ", 0x", " 0x", "0x", ",0X", ", 0X"];
function needle(form, text, step = 1) {
    const bytes = Buffer.from(step === 1 ? text : [...text].join("\0"), "latin1");
    return { bytes, form, step };
}
/** The first character of the marker that is written as a number, in all ways, behind those that are not. */
function escapedMarkers() {
    return [..._key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl.slice(0, HALF)].flatMap((character, at) => {
        const code = character.charCodeAt(0);
        const hex = code.toString(16);
        const octal = code.toString(8).padStart(3, "0");
        const writings = [hex, hex.toUpperCase()].flatMap((digits) => [
            `%${digits}`,
            `\\x${digits}`,
            `\\u00${digits}`,
            `\\u{${digits}}`,
            `\\U000000${digits}`,
            `&#x${digits};`,
            `&#X${digits};`,
        ]);
        return [...new Set([...writings, `\\${octal}`, `&#${code};`])].map((writing) => needle("escaped-marker", _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl.slice(0, at) + writing));
    });
}
/** The characters of base64 that bytes determine alone, when they begin at 0, 1 and 2 bytes behind a group's start. */
function base64Cores(bytes) {
    return [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
        const phase = Math.ceil((before * 8) / 6);
        return { core: text.slice(phase, Math.floor(((before + bytes.length) * 8) / 6)), phase };
    });
}
/** The marker as bytes: as it is, and in UTF-16 from its first letter to its last. */
const MARKER_BYTES = [_key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl, [..._key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl].join("\0")].map((text) => Buffer.from(text, "latin1"));
/**
 * What the marker is written as in base64, and in base64 of that: secrets of Kubernetes hold files that have
 * encoded passwords in them.
 */
const BASE64_CORES = (() => {
    const once = MARKER_BYTES.flatMap(base64Cores);
    return [...once, ...once.flatMap(({ core }) => base64Cores(Buffer.from(core)))];
})();
function halves(text) {
    return [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
}
function hexMarkers() {
    const pairs = [..._key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl].map((character) => character.charCodeAt(0).toString(16));
    const spaced = HEX_SEPARATORS.flatMap((separator) => [
        pairs.slice(0, 3).join(separator),
        pairs.slice(-3).join(separator),
    ]);
    const texts = [...halves(pairs.join("")), ...spaced];
    const inUpperCase = texts.map((text) => text.replace(/[a-f]/g, (digit) => digit.toUpperCase()));
    return [...new Set([...texts, ...inUpperCase])].map((text) => needle("hex", text));
}
const NEEDLES = [
    ...[1, 2].flatMap((step) => [
        needle("left-half", _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl.slice(0, HALF), step),
        needle("right-half", _key_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl.slice(HALF), step),
        needle("secret-key", "sk-", step),
        needle("client-secret", "ek_", step),
        needle("session-token", "sess-", step),
    ]),
    ...escapedMarkers(),
    ...BASE64_CORES.flatMap(({ core }) => halves(core)).map((half) => needle("base64", half)),
    ...hexMarkers(),
].map((one, index) => ({ ...one, index }));
const LONGEST_NEEDLE_BYTES = Math.max(...NEEDLES.map(({ bytes }) => bytes.length));


/***/ }),

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ hasDifferent),
/* harmony export */   g5: () => (/* binding */ EQUAL_CHARACTERS),
/* harmony export */   qL: () => (/* binding */ isFilledIn)
/* harmony export */ });
/** So many equal characters in a row do not come about by chance. */
const EQUAL_CHARACTERS = 6;
const FEWEST_DIFFERENT = 5;
/** Words between signs, all in small or all in capital letters: `your-openai-key-here-`. */
const WORDS = /^(?:[a-z]*(?:[-_]+[a-z]+)+[-_]*|[A-Z]*(?:[-_]+[A-Z]+)+[-_]*|[a-z]+[-_]+|[A-Z]+[-_]+)$/;
/** Whether a part of a key, which is random in real ones, was filled in by hand: a run of x, words. */
function isFilledIn(part) {
    return hasEqualRun(part) || !hasDifferent(part, FEWEST_DIFFERENT) || WORDS.test(part);
}
function hasEqualRun(part) {
    let equal = 0;
    let last = -1;
    for (let at = 0; at < part.length; at++) {
        const code = part.charCodeAt(at);
        equal = code === last ? equal + 1 : 1;
        if (equal >= EQUAL_CHARACTERS)
            return true;
        last = code;
    }
    return false;
}
/** Whether so many of its characters differ from each other. */
function hasDifferent(part, fewest) {
    let different = 0;
    for (let at = 0; at < part.length; at++) {
        if (part.indexOf(part.charAt(at)) === at && ++different >= fewest)
            return true;
    }
    return false;
}


/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ searchNeedles)
});

// EXTERNAL MODULE: ./lib/scan/detect/needles.js
var needles = __nccwpck_require__(825);
;// CONCATENATED MODULE: ./lib/scan/detect/rarity.js
/**
 * Where the rarest pair of bytes begins, of those at even places (`parity` 0) or at odd ones (1); the first of several.
 *
 * @param bytes at least three
 */
function rarestPair(bytes, parity) {
    let rarest = parity;
    let fewest = frequency(bytes, parity);
    for (let at = parity + 2; at + 1 < bytes.length; at += 2) {
        const times = frequency(bytes, at);
        if (times >= fewest)
            continue;
        rarest = at;
        fewest = times;
    }
    return rarest;
}
/** A guess at how frequent a pair is in source code, data and binary files. */
function frequency(bytes, at) {
    return weightOf(bytes[at]) * weightOf(bytes[at + 1]);
}
/** How frequent a byte is, against others. */
function weightOf(byte) {
    const character = String.fromCharCode(byte);
    if (/[aeinort]/.test(character))
        return 8;
    if (/[a-z]/.test(character))
        return /[jkqvwxz]/.test(character) ? 1 : 4;
    if (/[A-Z]/.test(character))
        return 1;
    if (/[0-9]/.test(character))
        return character === "0" ? 4 : 2;
    return " ,\0".includes(character) ? 9 : 2;
}

;// CONCATENATED MODULE: ./lib/scan/detect/search.js


/** Two neighbouring bytes as one number, in the order in which this machine reads them from memory. */
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
function pairOf(first, second) {
    return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}
/** For each pair of bytes: 0, or 1 + the index of {@link PLACES} where the needles with this pair are. */
const TABLE = new Uint8Array(0x10000);
const PLACES = [];
/**
 * Only pairs at even addresses are looked up, which is half the work. So each needle has two pairs in the table,
 * one at an even and one at an odd place of it; of those that it has, the two that are rarest in files.
 */
for (const needle of needles/* NEEDLES */.B1) {
    for (const parity of [0, 1]) {
        const rarest = rarestPair(needle.bytes, parity);
        const pair = pairOf(needle.bytes[rarest] ?? 0, needle.bytes[rarest + 1] ?? 0);
        let list = TABLE[pair] ?? 0;
        if (list === 0) {
            list = PLACES.push([]);
            TABLE[pair] = list;
        }
        const other = rarest === 0 ? needle.bytes.length - 1 : 0;
        PLACES[list - 1]?.push({ needle, at: rarest, byte: needle.bytes[other] ?? 0, aside: other - rarest });
    }
}
/**
 * Every place in the bytes where a needle stands, in order: of two needles that overlap, none is known by a pair behind
 * the other's. One pass whatever the number of needles, and no more than a table look-up for two bytes where there is
 * none.
 */
function searchNeedles(bytes, visit) {
    const { buffer, byteOffset, length } = bytes;
    const head = Math.min(length, (4 - (byteOffset % 4)) % 4);
    const blocks = Math.floor((length - head) / BLOCK_BYTES);
    const tail = head + blocks * BLOCK_BYTES;
    lookUp(bytes, byteOffset % 2, head, visit);
    const words = blocks > 0 ? new Int32Array(buffer, byteOffset + head, blocks * WORDS) : NO_WORDS;
    for (let word = nextBlock(words, 0); word !== -1; word = nextBlock(words, word + WORDS)) {
        lookUp(bytes, head + word * 4, head + word * 4 + BLOCK_BYTES, visit);
    }
    lookUp(bytes, tail, length, visit);
}
const NO_WORDS = new Int32Array(0);
const WORDS = 4;
const BLOCK_BYTES = 4 * WORDS;
/** The first block from `from` in which a pair of the table stands; -1 at the end. All the time is spent here. */
function nextBlock(words, from) {
    for (let word = from; word < words.length; word += WORDS) {
        const a = words[word];
        const b = words[word + 1];
        const c = words[word + 2];
        const d = words[word + 3];
        const lists = TABLE[a & 0xffff] |
            TABLE[a >>> 16] |
            TABLE[b & 0xffff] |
            TABLE[b >>> 16] |
            TABLE[c & 0xffff] |
            TABLE[c >>> 16] |
            TABLE[d & 0xffff] |
            TABLE[d >>> 16];
        if (lists !== 0)
            return word;
    }
    return -1;
}
/** Looks up the pairs that begin at `from`, `from + 2` … before `to`. */
function lookUp(bytes, from, to, visit) {
    const end = Math.min(to, bytes.length - 1);
    for (let at = from; at < end; at += 2) {
        const list = TABLE[pairOf(bytes[at], bytes[at + 1])];
        if (list === 0)
            continue;
        const places = PLACES[list - 1];
        for (let index = 0; index < places.length; index++) {
            const place = places[index];
            const offset = at - place.at;
            if (bytes[at + place.aside] !== place.byte)
                continue;
            if (stands(place.needle.bytes, bytes, offset))
                visit(place.needle, offset);
        }
    }
}
function stands(needle, bytes, offset) {
    for (let at = 0; at < needle.length; at++)
        if (bytes[offset + at] !== needle[at])
            return false;
    return true;
}


/***/ }),

/***/ 334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ CONTEXT_BEFORE_BYTES),
/* harmony export */   T7: () => (/* binding */ CONTEXT_BEHIND_BYTES),
/* harmony export */   oK: () => (/* binding */ isSuspicious),
/* harmony export */   wj: () => (/* binding */ SHORTEST_BODY)
/* harmony export */ });
/* harmony import */ var _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98);
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(450);
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(840);




/** What must stand behind the prefixes of keys that have no marker. */
const SHORTEST_BODY = { "secret-key": 32, "client-secret": 32, "session-token": 40 };
/** How much must be seen before and behind a needle's beginning to judge it. */
const CONTEXT_BEFORE_BYTES = 32;
const CONTEXT_BEHIND_BYTES = 128;
const HALF = _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl.length / 2;
/** What gaps and escapes begin with. */
const GAPS_AND_ESCAPES = new Set(Buffer.from("\\%&=\r\n\"'`"));
/**
 * Whether a needle that stands at `offset` may belong to a key, by a look at what stands beside it. What would
 * stand behind the last of the bytes counts as if it fitted: the next chunk may bring it.
 */
function isSuspicious({ form, step, bytes: needle }, bytes, offset) {
    switch (form) {
        case "left-half":
            return isMarkerOrBreak(bytes, offset + step * HALF, step);
        case "right-half":
            return !isWrittenOut(bytes, offset - step * HALF, step);
        case "escaped-marker":
            return isEscapedMarker(bytes, offset);
        case "base64":
        case "hex":
            return true;
        default: {
            const from = offset + (step === 1 ? needle.length : needle.length + 1);
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isBorderBefore */ .c)(bytes, offset, step) && hasBody(form, bytes, from, step);
        }
    }
}
/**
 * Whether what follows the marker's first half is its second, with something behind it that a key can go on with,
 * or begins as it and breaks off. Expressions that search for keys, `[` behind the marker, are left out so.
 */
function isMarkerOrBreak(bytes, from, step) {
    for (let index = 0; index < HALF; index++) {
        const byte = bytes[from + step * index];
        if (byte !== _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl.charCodeAt(HALF + index))
            return byte === undefined || GAPS_AND_ESCAPES.has(byte);
    }
    const next = bytes[from + step * HALF];
    return next === undefined || (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyCharacter */ .H)(next) || GAPS_AND_ESCAPES.has(next);
}
/** Whether the marker's first half stands directly before its second, so that it was reported already. */
function isWrittenOut(bytes, from, step) {
    for (let index = 0; index < HALF; index++) {
        if (bytes[from + step * index] !== _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl.charCodeAt(index))
            return false;
        if (step === 2 && bytes[from + 2 * index + 1] !== 0)
            return false;
    }
    return true;
}
function isEscapedMarker(bytes, offset) {
    let at = offset;
    for (const character of _key_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER */ .tl) {
        if (at + CONTEXT_BEFORE_BYTES / 2 > bytes.length)
            return true;
        const written = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeAt */ .l)(bytes, at);
        if ((written?.code ?? bytes[at]) !== character.charCodeAt(0))
            return false;
        at += written?.length ?? 1;
    }
    return true;
}
function hasBody(form, bytes, from, step) {
    const isPart = form === "secret-key" ? _characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyCharacter */ .H : _characters_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlphanumeric */ .g;
    let equal = 0;
    for (let index = 0; index < SHORTEST_BODY[form]; index++) {
        const at = from + step * index;
        if (at >= bytes.length)
            return true;
        if (!isPart(bytes[at]) || (step === 2 && bytes[at - 1] !== 0))
            return false;
        equal = bytes[at] === bytes[at - step] ? equal + 1 : 1;
        if (equal >= _placeholder_js__WEBPACK_IMPORTED_MODULE_3__/* .EQUAL_CHARACTERS */ .g5)
            return false;
    }
    return true;
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ USAGE),
  l: () => (/* binding */ readArguments)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/scan/accept/ignore-source.js
var ignore_source = __nccwpck_require__(110);
;// CONCATENATED MODULE: ./lib/staged/arguments.js


const USAGE = `Usage: openai-key-guard [--ignore-file PATH]

Looks for leaked OpenAI keys in what is staged for the next commit, in the repository of the current directory.

  --ignore-file PATH  paths in the repository of lists of accepted findings, apart by commas (default: .keyguardignore)
  --help, --version

Exit codes: 0 no leaked key, 1 a leaked key, 2 what is staged could not be scanned, or a wrong option.`;
const UNKNOWN_FORMAT = `--ignore-file takes paths, or before a path one of: ${ignore_source/* IGNORE_FORMATS */.sR.join(":, ")}:`;
/** @param args what stands behind the name of the program; names of files, which hooks may be given, are no arguments of it */
function readArguments(args) {
    try {
        const { values } = (0,external_node_util_namespaceObject.parseArgs)({
            args: [...args],
            options: {
                "ignore-file": { type: "string", default: ignore_source/* OWN_IGNORE_FILE */.VI },
                help: { type: "boolean", short: "h", default: false },
                version: { type: "boolean", short: "v", default: false },
            },
        });
        if (values.help)
            return { asks: "help" };
        if (values.version)
            return { asks: "version" };
        const named = (0,ignore_source/* ignoreSourcesOf */.KR)(values["ignore-file"]);
        if ("unknown" in named)
            return { asks: "nothing", mistake: UNKNOWN_FORMAT };
        return { asks: "scan", ignoreFiles: named.sources };
    }
    catch (error) {
        return { asks: "nothing", mistake: error instanceof Error ? error.message : String(error) };
    }
}


/***/ }),

/***/ 562:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var _ports_git_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(777);
/* harmony import */ var _ports_staging_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(934);
/* harmony import */ var _report_sanitize_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(303);
/* harmony import */ var _scan_detect_hide_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(769);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(411);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(99);
/* harmony import */ var _staged_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(27);








const cancel = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => cancel.abort());
const { env } = process;
const asked = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .l)(process.argv.slice(2));
switch (asked.asks) {
    case "help":
        say([_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .USAGE */ .u]);
        break;
    case "version":
        say([_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x]);
        break;
    case "nothing":
        say([(0,_report_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .safe */ .gB)(asked.mistake), "", _arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .USAGE */ .u]);
        process.exitCode = 2;
        break;
    case "scan":
        process.exitCode = await scan(asked.ignoreFiles);
}
/** Exit code of the program. Whatever goes wrong, what was not scanned does not pass. */
async function scan(ignoreFiles) {
    try {
        const { lines, exitCode } = await (0,_staged_js__WEBPACK_IMPORTED_MODULE_5__/* .scanStaged */ .a)(ignoreFiles, {
            stage: () => (0,_ports_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .stage */ .d)({ env, directory: process.cwd(), temp: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), cancel: cancel.signal }),
            createGit: ({ gitDir }, workspace) => (0,_ports_git_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitPort */ .a)({ env, gitDir, workspace, cancel: cancel.signal }),
        });
        say(lines);
        return cancel.signal.aborted ? 2 : exitCode;
    }
    catch (error) {
        say([`OpenAI Key Guard: nothing was scanned. ${(0,_report_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .safe */ .gB)(String(error))}`]);
        return 2;
    }
}
/** To stderr, as git's own hooks do. The one way out: no key in it, whoever wrote it, and nothing that moves a cursor. */
function say(lines) {
    const shown = lines.flatMap((line) => line.split("\n")).map((line) => (0,_report_sanitize_js__WEBPACK_IMPORTED_MODULE_7__/* .safeLine */ .om)((0,_scan_detect_hide_js__WEBPACK_IMPORTED_MODULE_3__/* .hideKeys */ .t)(line)));
    process.stderr.write(`${shown.join("\n")}\n`);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ scanStaged)
});

// EXTERNAL MODULE: ./lib/key/redact.js + 2 modules
var redact = __nccwpck_require__(7);
;// CONCATENATED MODULE: ./lib/scan/finding.js
/** `scan-complete`: whether all that the scope names was read. */
function isComplete(result) {
    return result.gaps.length === 0;
}

// EXTERNAL MODULE: ./lib/contract.js
var contract = __nccwpck_require__(813);
;// CONCATENATED MODULE: ./lib/grouped.js
/** Things by what they have in common, each in its order: `Map.groupBy`, which Node.js 20 does not have. */
function groupedBy(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [thing]);
        else
            group.push(thing);
    }
    return groups;
}

// EXTERNAL MODULE: ./lib/key/grammar.js
var grammar = __nccwpck_require__(98);
;// CONCATENATED MODULE: ./lib/scan/accept/inline.js
/** Words in a line that accept the keys on it: our own, and those that people who come from the peers have there. */
const MARKERS = [
    ["openai-key-guard:allow", /openai-key-guard:allow/],
    ["gitleaks:allow", /gitleaks:allow/],
    ["betterleaks:allow", /betterleaks:allow/],
    ["trufflehog:ignore", /trufflehog:ignore/],
    ["kingfisher:ignore", /kingfisher:ignore/],
    // Yelp/detect-secrets:detect_secrets/filters/allowlist.py also takes the older word.
    ["pragma: allowlist secret", /pragma: ?(?:allow|white)list[ -]secret/i],
    ["secretlint-disable-line", /secretlint-disable-line/],
    ["ggignore", /(?<![\w-])ggignore(?![\w-])/],
];
/** The marker that accepts the keys of this line, by its usual name. */
function inlineMarker(lineText) {
    return MARKERS.find(([, inLine]) => inLine.test(lineText))?.[0];
}

;// CONCATENATED MODULE: ./lib/scan/accept/acceptance.js

/**
 * Which rule would accept a key where it stands: its fingerprint anywhere, else a marker in the line, else a path,
 * else this place. A path alone is not enough: {@link split} looks at all places of the key.
 */
function ruleFor(sighting, fingerprint, rules, foreign = []) {
    if (rules.fingerprints.has(fingerprint))
        return { by: "fingerprint", rule: fingerprint };
    return byMarker(sighting) ?? byPath(sighting, rules, foreign) ?? byPlace(sighting, foreign);
}
/**
 * Which places of one key are accepted.
 *
 * A fingerprint accepts all of them, a marker in the line or a rule for the place that one. Paths accept files,
 * and only if they take in all files that the key stands in and that neither accepts: a key that is in `test/` as
 * a sample and in `src/` for use is in use.
 *
 * @param judged all of the same key
 * @returns apart from them those that nobody has accepted: they make the finding
 */
function split(judged) {
    const everyFile = judged.every(({ place, by }) => place.source !== "file" || by !== undefined);
    const isAccepted = ({ by }) => by !== undefined && (by.by !== "path" || everyFile);
    return { accepted: judged.filter(isAccepted), open: judged.filter((one) => !isAccepted(one)) };
}
/** Paths, names of refs and of authors have no line that a marker could stand in. */
const WITH_LINES = ["file", "commit-message", "tag-message", "event-text"];
function byMarker({ place, lineText }) {
    const rule = WITH_LINES.includes(place.source) ? inlineMarker(lineText) : undefined;
    return rule === undefined ? undefined : { by: "inline", rule };
}
function byPlace(sighting, foreign) {
    const rule = firstOf(foreign, ({ placeRule }) => placeRule(sighting));
    return rule === undefined ? undefined : { by: "place", rule };
}
function byPath({ hit, place }, rules, foreign) {
    const { source, file } = place;
    if (source !== "file" || file === undefined)
        return undefined;
    const rule = rules.ruleFor(file) ?? firstOf(foreign, ({ pathRule }) => pathRule(file, hit.key));
    return rule === undefined ? undefined : { by: "path", rule };
}
function firstOf(items, look) {
    for (const item of items) {
        const found = look(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./lib/scan/accept/fingerprint.js

/** Part of what is hashed, so that nobody's table of hashes of keys fits, and a later form can be told apart. */
const CONTEXT = "openai-key-guard:v1:";
const FINGERPRINT_LENGTH = 32;
/**
 * What stands for a key in reports and in the ignore file: the first 32 hex digits of a SHA-256. It gives nothing
 * away, as nobody can try all keys, and it is the same wherever the key stands.
 */
function fingerprintOf(key) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update(CONTEXT + key, "utf8")
        .digest("hex")
        .slice(0, FINGERPRINT_LENGTH);
}

// EXTERNAL MODULE: ./lib/scan/detect/hide.js
var hide = __nccwpck_require__(769);
;// CONCATENATED MODULE: ./lib/scan/detect/hit.js
/** In what form a key stood in the bytes. */
const ENCODINGS = [
    "plain",
    "joined",
    "utf-16",
    "base64",
    "hex",
    "percent",
    "escaped",
    "html",
];

;// CONCATENATED MODULE: ./lib/scan/once.js
/** More than this, and nobody can have accepted them one by one. */
const MOST_ORIGINS = 1_000;
/**
 * A file that was edited many times has many objects with the same key in it: one of them is told, the one at the
 * tip if there is one. It stands for the others: what accepts only one place accepts it only if it accepts them.
 *
 * @param items the oldest first
 * @param keyOf what is the same for the same key
 */
function once(items, keyOf) {
    const fileOf = (item) => [keyOf(item), ...namesOf(item.place)].join("\0");
    const standing = new Set(items.filter(({ atTip }) => atTip).map(fileOf));
    const seen = new Set();
    const untold = new Map();
    const told = items.filter((item) => {
        const { atTip, place } = item;
        if (place.source !== "file")
            return true;
        const file = fileOf(item);
        const name = atTip ? `${file}\0${place.line}\0${place.column}\0${place.commit}` : file;
        if ((atTip || !standing.has(file)) && !seen.has(name)) {
            seen.add(name);
            return true;
        }
        untold.set(file, withUntold(untold.get(file) ?? NOTHING_UNTOLD, item));
        return false;
    });
    return told.map((item) => {
        const others = item.place.source === "file" ? untold.get(fileOf(item)) : undefined;
        return others === undefined ? item : standingFor(item, others);
    });
}
const NOTHING_UNTOLD = { origins: [], accepted: true };
function withUntold({ origins, accepted }, { standsFor, by }) {
    const all = origins && standsFor && [...origins, ...standsFor];
    const known = all !== undefined && all.length <= MOST_ORIGINS;
    return { origins: known ? all : undefined, accepted: accepted && by?.by === "place" };
}
function standingFor(item, { origins, accepted }) {
    const { standsFor, by } = item;
    const all = origins && standsFor && [...standsFor, ...origins];
    return {
        ...item,
        ...(standsFor === undefined ? {} : { standsFor: all }),
        ...(by?.by === "place" && !accepted ? { by: undefined } : {}),
    };
}
/** What a place is called, told apart from all that is called otherwise. */
function namesOf({ file, entry, hidden }) {
    return [file, entry, hidden?.file, hidden?.entry];
}

;// CONCATENATED MODULE: ./lib/scan/gather.js








/** A key may stand in every commit of a history; nobody reads more places than this. */
const MOST_OTHER_PLACES = 50;
/** Holds each sighting against the rules. */
function judged(sightings, rules, foreign = []) {
    const known = new Map();
    return sightings.map((sighting) => {
        const { hit, place, atTip, age } = sighting;
        const { key, confidence } = hit;
        let one = known.get(key);
        if (one === undefined) {
            const { kind, publicPrefix } = (0,grammar/* shapeOf */.F5)(key);
            one = { key, fingerprint: fingerprintOf(key), kind, publicPrefix };
            known.set(key, one);
        }
        return { ...one, confidence, place, atTip, age, by: ruleFor(sighting, one.fingerprint, rules, foreign) };
    });
}
/**
 * One finding for each key, and apart from them what the rules accept. A key of which some places are accepted
 * and others are not is in both, each time with the places that belong there. The order in which the keys were
 * seen makes no difference.
 *
 * @returns both worst first: leaks before possible leaks, what stands at the tip before what was removed
 */
function gather(all) {
    const findings = [];
    const accepted = [];
    const firstFirst = createFirstFirst();
    for (const ofKey of groupedBy(all, ({ fingerprint }) => fingerprint).values()) {
        const places = split(ofKey.toSorted(firstFirst));
        const finding = findingOf(places.open);
        if (finding !== undefined)
            findings.push(finding);
        const by = places.accepted[0]?.by;
        const ignored = findingOf(places.accepted);
        if (ignored !== undefined && by !== undefined)
            accepted.push({ finding: ignored, accepted: by });
    }
    return {
        findings: findings.sort(gather_worstFirst),
        accepted: accepted.sort((a, b) => gather_worstFirst(a.finding, b.finding)),
    };
}
/** At the tip before removed, then by source, the earliest first; what is left by name, as it may be shown. */
function createFirstFirst() {
    const shown = new Map();
    const nameOf = ({ file }) => {
        if (file === undefined)
            return undefined;
        const name = shown.get(file) ?? (0,hide/* hideKeys */.t)(file);
        shown.set(file, name);
        return name;
    };
    const rank = ({ atTip, place }) => (atTip ? 0 : contract/* SOURCES */.Hl.length) + Math.max(0, contract/* SOURCES */.Hl.indexOf(place.source));
    return (a, b) => rank(a) - rank(b) ||
        b.age - a.age ||
        compare(nameOf(a.place), nameOf(b.place)) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.place.commit, b.place.commit) ||
        ENCODINGS.indexOf(a.place.encoding) - ENCODINGS.indexOf(b.place.encoding) ||
        compare(a.by?.rule, b.by?.rule);
}
function findingOf(seen) {
    const [first] = seen;
    const [place, ...otherPlaces] = distinct(seen.map((one) => one.place));
    if (first === undefined || place === undefined)
        return undefined;
    const { key, kind, publicPrefix, fingerprint } = first;
    return {
        key,
        kind,
        publicPrefix,
        confidence: seen.some(({ confidence }) => confidence === "leak") ? "leak" : "possible-leak",
        fingerprint,
        live: "unknown",
        atTip: seen.some(({ atTip }) => atTip),
        place,
        otherPlaces: otherPlaces.slice(0, MOST_OTHER_PLACES),
        placeCount: otherPlaces.length + 1,
    };
}
/** A key may be found twice at one place: as it stands there, and joined from pieces. */
function distinct(places) {
    const seen = new Map();
    for (const place of places) {
        const { source, line, column, commit } = place;
        const identity = JSON.stringify([source, ...namesOf(place), line, column, commit]);
        if (!seen.has(identity))
            seen.set(identity, place);
    }
    return [...seen.values()];
}
/** The order of findings: live ones, sure ones, those that stand at the tip; then by place. No two are equal. */
function gather_worstFirst(a, b) {
    return (Number(b.live === "true") - Number(a.live === "true") ||
        contract/* CONFIDENCES */.ix.indexOf(a.confidence) - contract/* CONFIDENCES */.ix.indexOf(b.confidence) ||
        Number(!a.atTip) - Number(!b.atTip) ||
        compare(a.place.file, b.place.file) ||
        compare(a.place.line, b.place.line) ||
        compare(a.place.column, b.place.column) ||
        compare(a.fingerprint, b.fingerprint));
}
/** By code units, the same on every machine; what is not there comes last. */
function compare(a, b) {
    if (a === b)
        return 0;
    if (a === undefined)
        return 1;
    if (b === undefined)
        return -1;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./lib/object-id.js
var object_id = __nccwpck_require__(904);
;// CONCATENATED MODULE: ./lib/report/links.js
/** Addresses that a report may lead to: nothing in them but what an address is made of. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9.:-]+(?:\/[A-Za-z0-9._-]+)+$/;
/** GitHub shows these rendered, and then knows no lines. */
const RENDERED = /\.(?:md|markdown|mdown|mkd|mdx|rst|adoc|asciidoc|textile|org|rdoc|ipynb|svg)$/i;
/** Whether an address can stand in Markdown as it is, and leads where it seems to. */
function isPlainAddress(url) {
    return PLAIN_ADDRESS.test(url) && !/\/\.\.?(?:\/|$)/.test(url);
}
/** The page of a repository, or undefined when the server's or the repository's name is none that can be linked. */
function repositoryUrlOf(serverUrl, repository) {
    const url = `${serverUrl.replace(/\/$/, "")}/${repository}`;
    return isPlainAddress(url) ? url : undefined;
}
/** A file as it is in a commit. */
function blobUrl(repositoryUrl, commit, path, line) {
    if (repositoryUrl === undefined)
        return undefined;
    const anchor = line === undefined ? "" : `${RENDERED.test(path) ? "?plain=1" : ""}#L${line}`;
    return `${repositoryUrl}/blob/${commit}/${encodedPath(path)}${anchor}`;
}
/** The page of a commit; `undefined` where the repository has none. */
function commitUrl(repositoryUrl, commit) {
    return repositoryUrl === undefined ? undefined : `${repositoryUrl}/commit/${commit}`;
}
/** A path as part of an address or URI, also inside Markdown: letters, digits and `-._~/%` only, and `***`. */
function encodedPath(path) {
    return path.toWellFormed().split("/").map(encoded).join("/");
}
function encoded(name) {
    return encodeURIComponent(name).replace(/[!'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./lib/report/sanitize.js
var sanitize = __nccwpck_require__(303);
;// CONCATENATED MODULE: ./lib/report/scan/place.js




/** The longest path on Linux; a longer one is shown, but leads nowhere. */
const LONGEST_PATH = 4096;
/** Names in which the key itself is what was found. */
const KEY_IS_IN_THE_NAME = ["path", "ref"];
const HAS_PATH = ["file", "path"];
/**
 * @param repositoryUrl page of the repository, on the server that runs the step; undefined: no links
 */
function placeTextOf(place, show, repositoryUrl) {
    const { source, line, column, endLine, endColumn, encoding } = place;
    const commit = place.commit !== undefined && (0,object_id/* isObjectId */.T)(place.commit) ? place.commit : undefined;
    const { file: name, entry } = place_namesOf(place, show);
    const path = HAS_PATH.includes(source) && isLinkable(place.file) ? name?.whole : undefined;
    const exactPath = path !== undefined && path === place.file && name?.hasKey === false && isReadable(path)
        ? path
        : undefined;
    return {
        source,
        file: name?.cut,
        entry: entry?.cut,
        exactPath,
        // What was only escaped for the eye is percent-encoded as it is.
        uri: path === undefined || place.file === undefined
            ? undefined
            : encodedPath(name?.hasKey === false ? place.file : path),
        line,
        column,
        endLine,
        endColumn,
        commit,
        url: urlOf(source, commit, exactPath, line, repositoryUrl),
        encoding,
    };
}
function place_namesOf({ source, file, entry, hidden: known }, show) {
    const names = {
        file: file ? nameOf(file, show, known?.file) : undefined,
        entry: entry ? nameOf(entry, show, known?.entry) : undefined,
    };
    const hidden = names.file?.hasKey || names.entry?.hasKey;
    if (!KEY_IS_IN_THE_NAME.includes(source) || hidden)
        return names;
    // A key was found in one of these names and could not be taken out of it: nothing of them may be shown.
    const nothing = { whole: show(redact/* REDACTED */.X), cut: show(redact/* REDACTED */.X), hasKey: true };
    return { file: names.file && nothing, entry: names.entry && nothing };
}
/** @param hidden set where a key was taken out of the name already */
function nameOf(name, show, hidden) {
    const whole = show(name, Number.POSITIVE_INFINITY);
    const hasKey = hidden !== undefined || whole !== (0,sanitize/* safe */.gB)(name, Number.POSITIVE_INFINITY);
    return { whole, cut: show(name), hasKey };
}
/** Git may be made to hold `..` and empty names: an address of that kind would lead somewhere else. */
function isLinkable(path) {
    if (path === undefined || path.length > LONGEST_PATH)
        return false;
    return path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
/** Bytes that are no UTF-8 come as U+FFFD: the name is then not the file's. */
function isReadable(path) {
    return path.isWellFormed() && !path.includes("\ufffd");
}
function urlOf(source, commit, exactPath, line, repositoryUrl) {
    if (commit === undefined)
        return undefined;
    switch (source) {
        case "file":
            return exactPath === undefined
                ? commitUrl(repositoryUrl, commit)
                : blobUrl(repositoryUrl, commit, exactPath, line);
        case "path":
        case "commit-message":
        case "author":
            return commitUrl(repositoryUrl, commit);
        // A tag is an object of its own, which has no page.
        case "tag-message":
        case "ref":
        case "event-text":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/shown.js

/** Keys go first: what is cut or escaped before could no longer be recognised as one. */
function createShow(hide) {
    return (text, maxLength = sanitize/* LONGEST_PIECE */.ek) => (0,sanitize/* safe */.gB)(hide(text), maxLength);
}

;// CONCATENATED MODULE: ./lib/report/scan/view.js




/** More places of one key help nobody; the count says how many there are. */
const MAX_OTHER_PLACES = 20;
/** As long as a line of the ignore file may be. */
const LONGEST_FACT = 1000;
/** Takes the keys out of a result. The only function of the reports that sees a `ScanResult`. */
function viewOf(result, context) {
    const show = createShow(context.hide);
    const { scanned } = result;
    const finding = (one) => ({
        ...findingView(one, show, context),
        inHistory: scanned.what === "history",
    });
    return {
        eventName: context.eventName,
        secretsUrl: show(context.secretsUrl),
        ignoreFile: show(context.ignoreFile),
        what: scanned.what,
        tip: "tip" in scanned ? show(scanned.tip) : undefined,
        shard: scanned.what === "history" && scanned.shard !== undefined ? show(scanned.shard) : undefined,
        scopeNote: shownFacts(result.scopeNote, show),
        complete: isComplete(result),
        incompleteFails: context.failOn.has("incomplete-scan"),
        gaps: result.gaps.map((gap) => gapView(gap, show)),
        findings: result.findings.map(finding),
        known: result.known.map(finding),
        accepted: result.accepted.map((one) => acceptedView(one, finding, show)),
        proposedRules: result.proposedRules.map((rule) => show(rule)),
        unopened: result.unopened.map(({ file, why }) => ({ file: show(file), why: shownFacts(why, show) })),
        notes: result.notes.map((note) => shownFacts(note, show)),
        commits: result.commits,
        objects: result.objects,
        bytes: result.bytes,
    };
}
/** Worst first by what can be seen: a name in which a key was hidden stands elsewhere than the name itself would. */
function worstFirstIn(view) {
    return {
        ...view,
        findings: view.findings.toSorted(worstFirst),
        known: view.known.toSorted(worstFirst),
        accepted: view.accepted.toSorted((a, b) => worstFirst(a.finding, b.finding)),
        unopened: view.unopened.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    };
}
/** What a code comes with, each text of it safe to show; the codes are texts of ours, which stay as they are. */
function shownFacts(said, show) {
    const shown = Object.entries(said).map(([name, fact]) => [
        name,
        typeof fact === "string" ? show(fact, LONGEST_FACT) : fact,
    ]);
    return Object.fromEntries(shown);
}
function findingView(finding, show, { repositoryUrl, failOn }) {
    const { kind, publicPrefix, confidence, fingerprint, live, atTip, placeCount } = finding;
    return {
        kind,
        publicPrefix: show(publicPrefix),
        confidence,
        fingerprint: show(fingerprint),
        live,
        atTip,
        fails: failOn.has(confidence),
        place: placeTextOf(finding.place, show, repositoryUrl),
        otherPlaces: finding.otherPlaces
            .slice(0, MAX_OTHER_PLACES)
            .map((place) => placeTextOf(place, show, repositoryUrl)),
        placeCount,
    };
}
function acceptedView({ finding, accepted }, view, show) {
    return { finding: view(finding), by: accepted.by, rule: show(accepted.rule) };
}
function gapView(gap, show) {
    return {
        gap: gap.gap,
        id: gap.gap === "commit" ? show(gap.id) : undefined,
        role: gap.gap === "commit" ? gap.role : undefined,
        count: gap.gap === "objects" ? gap.count : undefined,
        why: shownFacts(gap.why, show),
    };
}

// EXTERNAL MODULE: ./lib/scan/accept/ignore-source.js
var ignore_source = __nccwpck_require__(110);
// EXTERNAL MODULE: ./lib/scan/accept/key-like.js
var key_like = __nccwpck_require__(701);
// EXTERNAL MODULE: ./lib/scan/accept/path-rules.js
var path_rules = __nccwpck_require__(985);
;// CONCATENATED MODULE: ./lib/scan/accept/ignore-file.js


const NO_RULES = { fingerprints: new Set(), ...(0,path_rules/* pathRules */.f5)([]) };
const LARGEST_FILE_BYTES = 1_048_576;
const LONGEST_LINE = 1_000;
const MOST_PATH_RULES = 1_000;
const MOST_PROBLEMS = 20;
/**
 * Reads `.keyguardignore`: a fingerprint or a path glob as in `.gitignore` on each line, `#` for comments.
 *
 * @returns the rules that can be used, and a problem for each line that cannot. A problem may quote the file, but
 *   never a line that looks like a key.
 */
function parseIgnoreFile(text) {
    const { entries, problems } = readEntries(text);
    const fingerprints = entries.flatMap((one) => (one.entry === "fingerprint" ? [one.rule] : []));
    const patterns = entries.flatMap((one) => (one.entry === "path" ? [one.rule] : []));
    return { rules: { fingerprints: new Set(fingerprints), ...(0,path_rules/* pathRules */.f5)(patterns) }, problems };
}
/**
 * What a pull request's ignore file would accept beyond that of its base: rules in the order of the file, each
 * once, without comments.
 */
function proposedRules(base, head) {
    const there = new Set(readEntries(base).entries.map(({ rule }) => rule));
    const rules = readEntries(head).entries.map(({ rule }) => rule);
    return [...new Set(rules)].filter((rule) => !there.has(rule));
}
function readEntries(text) {
    if (Buffer.byteLength(text) > LARGEST_FILE_BYTES) {
        return { entries: [], problems: [{ note: "ignore-file-too-large" }] };
    }
    const entries = [];
    const problems = [];
    let paths = 0;
    let refused = 0;
    for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
        const line = readLine(raw);
        if (line.entry === "none")
            continue;
        const bad = line.entry === "path" ? badPath(line.rule, paths++) : line.bad;
        if (line.entry !== "refused" && bad === undefined) {
            entries.push(line);
        }
        else if (bad !== undefined && ++refused <= MOST_PROBLEMS) {
            problems.push({ note: "ignore-line", line: index + 1, ...bad });
        }
    }
    if (refused > MOST_PROBLEMS) {
        problems.push({ note: "more-ignore-lines", count: refused - MOST_PROBLEMS });
    }
    return { entries, problems };
}
function badPath(pattern, pathsBefore) {
    if (pathsBefore >= MOST_PATH_RULES)
        return { why: "too-many-paths", most: MOST_PATH_RULES };
    return (0,path_rules/* isSweeping */.tk)(pattern) ? { why: "sweeping", pattern: JSON.stringify(pattern) } : undefined;
}
const FINGERPRINT = /^[0-9a-f]{32}$/i;
const COMMENT = /^#|(?<!\\)[ \t]#/;
function readLine(raw) {
    if ((0,key_like/* holdsKey */.g)(raw))
        return refused({ why: "key" });
    if (raw.length > LONGEST_LINE)
        return refused({ why: "too-long", most: LONGEST_LINE });
    // This takes a byte order mark along.
    const line = raw.trimStart();
    const comment = line.search(COMMENT);
    const rule = (0,path_rules/* withoutTrailingSpace */.LU)(comment < 0 ? line : line.slice(0, comment));
    if (rule === "")
        return { entry: "none" };
    if (FINGERPRINT.test(rule))
        return { entry: "fingerprint", rule: rule.toLowerCase() };
    if (isOfGitleaks(rule))
        return refused({ why: "gitleaks" });
    return { entry: "path", rule };
}
function refused(bad) {
    return { entry: "refused", bad };
}
/** `commit:file:rule:line` or `file:rule:line` (gitleaks/gitleaks:README.md, .gitleaksignore). */
function isOfGitleaks(rule) {
    const parts = rule.split(":");
    return parts.length >= 3 && /^\d+$/.test(parts.at(-1) ?? "") && /^[\w.-]+$/.test(parts.at(-2) ?? "");
}

;// CONCATENATED MODULE: ./lib/scan/accept/accepting.js

/**
 * Puts together what all ignore files accept. What reads those of other scanners is loaded for them only.
 *
 * @param isNeeded whether anything was found: only then a file that is missing matters
 */
async function acceptingOf(files, isNeeded) {
    const own = files.filter(({ source }) => source.format === "keyguard");
    const others = files.filter(isForeign);
    const { readForeign } = others.some(({ counts, proposed }) => counts ?? proposed)
        ? await Promise.all(/* import() */[__nccwpck_require__.e(597), __nccwpck_require__.e(625)]).then(__nccwpck_require__.bind(__nccwpck_require__, 625))
        : { readForeign: undefined };
    const read = own.map(({ counts }) => parseIgnoreFile(counts ?? ""));
    const foreign = [];
    const proposed = own.flatMap((file) => file.proposed === undefined ? [] : proposedRules(file.counts ?? "", file.proposed));
    for (const { source, counts, proposed: head } of others) {
        const base = counts === undefined ? undefined : readForeign?.(source, counts);
        if (base !== undefined)
            foreign.push(base);
        if (head === undefined)
            continue;
        const there = new Set(base?.rules);
        const more = readForeign?.(source, head).rules.filter((rule) => !there.has(rule)) ?? [];
        proposed.push(...new Set(more));
    }
    const rules = read.map((one) => one.rules);
    const missing = others.flatMap(({ source, counts, proposed: head }) => isNeeded && counts === undefined && head === undefined
        ? [{ file: source.path, why: "missing", where: [], more: 0 }]
        : []);
    return {
        rules: {
            fingerprints: new Set(rules.flatMap(({ fingerprints }) => [...fingerprints])),
            ruleFor: (path) => {
                for (const one of rules) {
                    const rule = one.ruleFor(path);
                    if (rule !== undefined)
                        return rule;
                }
                return undefined;
            },
        },
        foreign,
        notes: [
            ...read.flatMap(({ problems }) => problems),
            ...[...missing, ...foreign.flatMap(({ left }) => left)].map(noteOf),
        ],
        proposed,
    };
}
function noteOf({ file, why, where, more }) {
    const listed = where.join(", ");
    const told = { note: "left-over", file, why, more };
    if (where.length === 0)
        return told;
    return typeof where[0] === "number" ? { ...told, lines: listed } : { ...told, parts: listed };
}
function isForeign(file) {
    return file.source.format !== "keyguard";
}

;// CONCATENATED MODULE: ./lib/scan/event/payload.js
/** Reading a payload of which nothing is certain: whatever is not as expected reads as undefined. */
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZEROS = /^(?:0{40}|0{64})$/;
/** What may stand in a ref without meaning more than itself in a refspec or a revision (git-check-ref-format). */
const REF = /^refs\/(?!\/)(?:(?!\.\.|@\{|[:*?~^[\\])[!-~\u{a0}-\u{10ffff}])+$/u;
const LONGEST_REF = 1_024;
/** The value at a path of fields and positions. Only what the payload itself holds, nothing inherited. */
function payload_at(payload, ...path) {
    let value = payload;
    for (const step of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
            return undefined;
        value = value[step];
    }
    return value;
}
/** What may be a list, as one: empty when it is none. */
function payload_list(value) {
    return Array.isArray(value) ? value : [];
}
/** Text that says something: a string that is not empty. */
function payload_words(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}
/** A whole number from 0; `undefined` for anything else. */
function count(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
/** An object id of SHA-1 or SHA-256; zeros are none. */
function objectId(value) {
    return typeof value === "string" && OBJECT_ID.test(value) && !ZEROS.test(value) ? value : undefined;
}
/** How GitHub says that a ref did not exist before, or does not any more. */
function isZeros(value) {
    return typeof value === "string" && ZEROS.test(value);
}
/** A full ref name that can be handed to git. */
function fullRef(value) {
    if (typeof value !== "string" || value.length > LONGEST_REF || !REF.test(value))
        return undefined;
    return value;
}
/** The full ref of a branch (or tag) that is given by its short name. */
function refOf(folder, name) {
    return typeof name === "string" && name !== "" ? fullRef(`refs/${folder}/${name}`) : undefined;
}
/** `refs/heads/main` as people know it: `main`. */
function shortName(ref) {
    return ref.replace(/^refs\/(?:heads\/|tags\/)?/, "");
}
/** The default branch's full ref, where the payload names it. */
function defaultBranch(payload) {
    return refOf("heads", payload_words(payload_at(payload, "repository", "default_branch")) ??
        payload_words(payload_at(payload, "repository", "master_branch")) ??
        payload_words(payload_at(payload, "master_branch")));
}

;// CONCATENATED MODULE: ./lib/scan/event/outcome.js

const ID_LENGTH_IN_NOTES = 7;
/** An object id as it stands in sentences. */
function outcome_short(id) {
    return id.slice(0, ID_LENGTH_IN_NOTES);
}
/** Those refs that there are, each once. */
function refsOf(...refs) {
    return [...new Set(refs.filter((ref) => ref !== undefined))];
}
/** The commit with this id, and no ref: what the refs lead to now may be something else. */
function byId(id) {
    return { id, refs: [] };
}
/** Whatever commit this ref leads to. */
function byRef(ref) {
    return { id: undefined, refs: [ref] };
}
/** A range of the repository's code; what is not given is at its most harmless. */
function range(parts) {
    return {
        added: "range",
        fallbackBases: [],
        mergeCommit: undefined,
        commitCount: undefined,
        ignoreFrom: "tip",
        repository: "code",
        refNames: [],
        warning: undefined,
        ...parts,
    };
}
/** An event that adds nothing, and why. */
function nothing(because, refNames = []) {
    return { added: "nothing", refNames, note: { note: "nothing", because }, warning: undefined };
}
/** The commit that the run itself is about. Without an id it stands for "not to be had", never for "nothing". */
function outcome_tipOfRun({ sha, ref }) {
    return { id: objectId(sha), refs: refsOf(fullRef(ref)) };
}
/** The files of one commit, because the event gives no range. */
function outcome_tip(commit, because, rest = {}) {
    return {
        refNames: rest.refNames ?? [],
        warning: rest.warning,
        note: { note: "files", because, ...(commit.id === undefined ? {} : { commit: outcome_short(commit.id) }) },
        added: "tip",
        tip: commit,
    };
}
/**
 * The same, because the payload could not be read. People have to know: what the event really added may not be
 * in that commit at all.
 */
function unreadable(facts, unsaid, refNames = []) {
    const warning = { note: "unsaid", unsaid };
    return { ...outcome_tip(outcome_tipOfRun(facts), unsaid, { refNames, warning }), unsaid };
}

;// CONCATENATED MODULE: ./lib/scan/event/pull-request.js


/**
 * A pull request, whatever happened to it: what its head reaches and its base does not. The base is taken by id
 * only: the branch may have moved on and hold the head by now, and then nothing would seem new.
 */
function addedByPullRequest(facts) {
    const pull = payload_at(facts.payload, "pull_request");
    const headName = payload_words(payload_at(pull, "head", "ref"));
    const refNames = headName === undefined ? [] : [headName];
    const head = objectId(payload_at(pull, "head", "sha"));
    if (head === undefined)
        return unreadable(facts, "pull-request-commit", refNames);
    const number = count(payload_at(facts.payload, "number")) ?? count(payload_at(pull, "number"));
    const bases = baseOf(objectId(payload_at(pull, "base", "sha")), refOf("heads", payload_at(pull, "base", "ref")));
    return range({
        tips: [{ id: head, refs: number === undefined ? [] : [`refs/pull/${number}/head`] }],
        bases,
        mergeCommit: isMergeRef(facts.ref, number) ? objectId(facts.sha) : undefined,
        commitCount: count(payload_at(pull, "commits")),
        ignoreFrom: "base",
        refNames,
        note: pull_request_noteOf("pull-request", head, bases),
    });
}
/** A merge queue's group: all its pull requests on top of one another, against the branch they go to. */
function addedByMergeGroup(facts) {
    if (payload_at(facts.payload, "action") === "destroyed") {
        return nothing("merge-group-done");
    }
    const group = payload_at(facts.payload, "merge_group");
    const head = objectId(payload_at(group, "head_sha"));
    if (head === undefined)
        return unreadable(facts, "merge-group-commit");
    const own = branch(payload_at(group, "head_ref"));
    const target = branch(payload_at(group, "base_ref"));
    // Held against its own branch a group would add nothing.
    const bases = baseOf(objectId(payload_at(group, "base_sha")), target === own ? undefined : target);
    return range({
        tips: [{ id: head, refs: refsOf(own) }],
        bases,
        ignoreFrom: "base",
        note: pull_request_noteOf("merge-group", head, bases),
    });
}
function baseOf(id, ref) {
    if (id !== undefined)
        return [byId(id)];
    return ref === undefined ? [] : [byRef(ref)];
}
function pull_request_noteOf(of, tip, [base]) {
    const head = outcome_short(tip);
    if (base === undefined)
        return { note: "no-target", of, head };
    if (base.id === undefined)
        return { note: "not-in-target", of, head };
    return { note: "range", of, head, base: outcome_short(base.id) };
}
function isMergeRef(ref, number) {
    return number === undefined ? /^refs\/pull\/\d+\/merge$/.test(ref) : ref === `refs/pull/${number}/merge`;
}
/** The documentation shows full refs here; a short name is as good. */
function branch(name) {
    return fullRef(name) ?? refOf("heads", name);
}

;// CONCATENATED MODULE: ./lib/scan/event/push.js


/** A push payload lists no more commits than this (docs.github.com, webhook events and payloads: push). */
const LISTED_COMMITS_CAP = 2_048;
/**
 * A push of a branch or tag: what `after` reaches and `before` does not. A branch or tag that is new has no
 * `before`; there it is what the default branch does not have, and for the default branch itself everything.
 * `base_ref` is no base: of two branches that are pushed together, each names the other.
 */
function addedByPush(facts) {
    const { payload } = facts;
    const name = payload_words(payload_at(payload, "ref")) ?? payload_words(facts.ref);
    const refNames = push_namesOf(name);
    const after = objectId(payload_at(payload, "after"));
    if (after === undefined) {
        const deleted = isZeros(payload_at(payload, "after")) || payload_at(payload, "deleted") === true;
        return deleted ? nothing("deleting-push") : unreadable(facts, "pushed-commits", refNames);
    }
    const pushed = { after, ref: fullRef(name), refNames, payload };
    if (isZeros(payload_at(payload, "before")))
        return addedByNewRef(pushed);
    const before = objectId(payload_at(payload, "before"));
    // Held against itself a push would add nothing, and pass for clean.
    if (before === undefined || before === after) {
        return unreadable(facts, "before-push", refNames);
    }
    const base = baseForNew(pushed);
    // A payload without the field may be a forced push as well: Gitea's has none.
    const mayBeForced = payload_at(payload, "forced") !== false || isTag(pushed.ref);
    const listed = payload_list(payload_at(payload, "commits"));
    const listsAll = Array.isArray(payload_at(payload, "commits")) && listed.length < LISTED_COMMITS_CAP;
    return range({
        tips: [tipOf(pushed)],
        bases: [byId(before)],
        fallbackBases: mayBeForced ? base : [],
        commitCount: listsAll ? listed.length : undefined,
        refNames,
        note: { note: "range", of: "push", head: outcome_short(after), base: outcome_short(before) },
    });
}
/** `create`: the payload names the branch or tag, and `GITHUB_SHA` is where it stands. */
function addedByCreation(facts) {
    const { payload } = facts;
    const name = payload_words(payload_at(payload, "ref"));
    const folder = payload_at(payload, "ref_type") === "tag" ? "tags" : "heads";
    const ref = fullRef(facts.ref) ?? fullRef(name) ?? refOf(folder, name);
    const shown = name ?? ref;
    const refNames = push_namesOf(shown);
    const after = objectId(facts.sha);
    if (after === undefined)
        return unreadable(facts, "new-ref-commit", refNames);
    return addedByNewRef({ after, ref, refNames, payload });
}
/** What the deletion of a branch or tag adds. */
function addedByDeletion() {
    return nothing("deletion");
}
function addedByNewRef(pushed) {
    const bases = baseForNew(pushed);
    const head = outcome_short(pushed.after);
    return range({
        tips: [tipOf(pushed)],
        bases,
        refNames: pushed.refNames,
        note: bases.length > 0
            ? { note: "not-in-default", of: isTag(pushed.ref) ? "tag" : "branch", head }
            : { note: "all-new", head },
    });
}
function tipOf({ after, ref }) {
    return { id: after, refs: refsOf(ref) };
}
/**
 * What a new ref is held against: the default branch, unless that is what was pushed, or may be. Held against
 * itself it would add nothing.
 */
function baseForNew({ ref, payload }) {
    const usual = defaultBranch(payload);
    return usual === undefined || ref === undefined || usual === ref ? [] : [byRef(usual)];
}
function isTag(ref) {
    return ref?.startsWith("refs/tags/") ?? false;
}
/** `refs/heads/` alone is the name of nothing. */
function push_namesOf(ref) {
    const name = shortName(ref ?? "");
    return name === "" ? [] : [name];
}

;// CONCATENATED MODULE: ./lib/scan/event/texts.js

const PULL_REQUEST = [
    ["pull request title", "pull_request", "title"],
    ["pull request body", "pull_request", "body"],
];
const ISSUE = [
    ["issue title", "issue", "title"],
    ["issue body", "issue", "body"],
];
const DISCUSSION = [
    ["discussion title", "discussion", "title"],
    ["discussion body", "discussion", "body"],
];
const CHECK_RUN = [
    ["check title", "check_run", "output", "title"],
    ["check summary", "check_run", "output", "summary"],
    ["check text", "check_run", "output", "text"],
];
const DEPLOYMENT = [["deployment description", "deployment", "description"]];
/** Texts that people (or programs) wrote and that the event shows. Of an edit, only what stands there now. */
const TEXTS = new Map([
    ["pull_request", PULL_REQUEST],
    ["pull_request_target", PULL_REQUEST],
    ["pull_request_review", [...PULL_REQUEST, ["review body", "review", "body"]]],
    ["pull_request_review_comment", [...PULL_REQUEST, ["review comment body", "comment", "body"]]],
    [
        "pull_request_review_thread",
        [...PULL_REQUEST, ["review comment body", "thread", "comments", "*", "body"]],
    ],
    ["issues", ISSUE],
    ["issue_comment", [...ISSUE, ["comment body", "comment", "body"]]],
    ["discussion", [...DISCUSSION, ["answer body", "answer", "body"]]],
    ["discussion_comment", [...DISCUSSION, ["comment body", "comment", "body"]]],
    ["commit_comment", [["comment body", "comment", "body"]]],
    [
        "release",
        [
            ["release name", "release", "name"],
            ["release body", "release", "body"],
        ],
    ],
    [
        "milestone",
        [
            ["milestone title", "milestone", "title"],
            ["milestone description", "milestone", "description"],
        ],
    ],
    [
        "label",
        [
            ["label name", "label", "name"],
            ["label description", "label", "description"],
        ],
    ],
    [
        "gollum",
        [
            ["wiki page title", "pages", "*", "title"],
            ["wiki page summary", "pages", "*", "summary"],
        ],
    ],
    ["workflow_run", [["title of the other run", "workflow_run", "display_title"]]],
    ["check_run", CHECK_RUN],
    ["deployment", DEPLOYMENT],
    [
        "deployment_status",
        [...DEPLOYMENT, ["deployment status description", "deployment_status", "description"]],
    ],
    ["status", [["status description", "description"]]],
    [
        "registry_package",
        [
            ["package description", "registry_package", "description"],
            ["package version description", "registry_package", "package_version", "body"],
        ],
    ],
    [
        "project",
        [
            ["project name", "project", "name"],
            ["project body", "project", "body"],
        ],
    ],
    ["project_card", [["project note", "project_card", "note"]]],
    ["project_column", [["project column name", "project_column", "name"]]],
]);
/** The texts of an event, in the order of their names above. */
function texts_textsOf(event, payload) {
    return (TEXTS.get(event) ?? []).flatMap(([name, ...path]) => eachAt(payload, path).flatMap((value) => {
        const text = words(value);
        return text === undefined ? [] : [{ name, text }];
    }));
}
function eachAt(payload, path) {
    const star = path.indexOf("*");
    if (star < 0)
        return [at(payload, ...path)];
    const rest = path.slice(star + 1);
    return list(at(payload, ...path.slice(0, star))).flatMap((entry) => eachAt(entry, rest));
}

;// CONCATENATED MODULE: ./lib/scan/event/workflow-run.js


const OF_A_PULL_REQUEST = ["pull_request", "pull_request_target", "merge_group"];
/**
 * The run that another run followed: what that one's commit adds to the pull request's base, or to the default
 * branch. GitHub names no pull request for runs from forks. A run on the default branch itself has nothing to be
 * held against, as the payload does not say what was pushed.
 */
function addedByWorkflowRun(facts) {
    const { payload } = facts;
    const run = payload_at(payload, "workflow_run");
    const branchName = payload_words(payload_at(run, "head_branch"));
    const refNames = branchName === undefined ? [] : [branchName];
    const head = objectId(payload_at(run, "head_sha"));
    if (head === undefined)
        return unreadable(facts, "other-run-commit", refNames);
    const fork = isFromElsewhere(payload);
    const pull = payload_list(payload_at(run, "pull_requests")).find((one) => isForThisRepository(one, payload));
    const base = objectId(payload_at(pull, "base", "sha"));
    const number = count(payload_at(pull, "number"));
    const branch = fork ? undefined : refOf("heads", branchName);
    const commit = {
        id: head,
        refs: refsOf(branch, number === undefined ? undefined : `refs/pull/${number}/head`),
    };
    const untrusted = fork || base !== undefined || OF_A_PULL_REQUEST.includes(payload_words(payload_at(run, "event")) ?? "");
    const parts = { tips: [commit], refNames, ignoreFrom: untrusted ? "base" : "tip" };
    const about = { of: "other-run", head: outcome_short(head) };
    if (base !== undefined) {
        return range({ ...parts, bases: [byId(base)], note: { note: "range", ...about, base: outcome_short(base) } });
    }
    const usual = defaultBranch(payload);
    const isOther = fork || (branch !== undefined && branch !== usual);
    if (usual !== undefined && isOther) {
        return range({ ...parts, bases: [byRef(usual)], note: { note: "not-in-default", ...about } });
    }
    return outcome_tip(commit, "before", { refNames });
}
/** Whether the commit comes from a fork: named as such, or already gone. */
function isFromElsewhere(payload) {
    const run = payload_at(payload, "workflow_run");
    const here = payload_at(run, "repository", "id") ?? payload_at(payload, "repository", "id");
    const there = payload_at(run, "head_repository");
    const thereId = count(payload_at(there, "id"));
    return there === null || (count(here) !== undefined && thereId !== undefined && here !== thereId);
}
/** GitHub also lists pull requests of the same commits to other repositories. */
function isForThisRepository(pull, payload) {
    const here = payload_at(payload, "workflow_run", "repository", "id") ?? payload_at(payload, "repository", "id");
    const target = payload_at(pull, "base", "repo", "id");
    return target === undefined || here === undefined || target === here;
}

;// CONCATENATED MODULE: ./lib/scan/event/event.js






const ONLY_TEXTS = () => nothing("texts");
const NOTHING_NEW = (facts) => outcome_tip(outcome_tipOfRun(facts), "adds-nothing");
/** Events by what they add. One that is missing here is scanned like `schedule`, with a warning. */
const READERS = new Map([
    ["push", addedByPush],
    ["create", addedByCreation],
    ["delete", addedByDeletion],
    ["pull_request", addedByPullRequest],
    ["pull_request_target", addedByPullRequest],
    ["pull_request_review", addedByPullRequest],
    ["pull_request_review_comment", addedByPullRequest],
    ["pull_request_review_thread", addedByPullRequest],
    ["merge_group", addedByMergeGroup],
    ["workflow_run", addedByWorkflowRun],
    ["gollum", addedByWikiPages],
    ["release", addedByRelease],
    ["public", addedByPublication],
    ...same(ONLY_TEXTS, ["issues", "issue_comment", "discussion", "discussion_comment", "commit_comment"]),
    ...same(NOTHING_NEW, [
        "schedule",
        "workflow_dispatch",
        "repository_dispatch",
        "workflow_call",
        "workflow_job",
        "dynamic",
        "deployment",
        "deployment_status",
        "page_build",
        "watch",
        "fork",
        "status",
        "check_run",
        "check_suite",
        "registry_package",
        "image_version",
        "milestone",
        "label",
        "branch_protection_rule",
        "project",
        "project_card",
        "project_column",
    ]),
]);
/**
 * What an event adds to the repository: the range of commits, and the texts and names that come with it.
 *
 * Never throws, whatever the payload is. What cannot be read falls back to all files of `GITHUB_SHA`, with a
 * warning; where that is no commit id either, to a tip without an id, which nobody can take for scanned.
 */
function event_addedBy(facts) {
    const reader = READERS.get(facts.name) ?? addedByUnknown;
    return { ...reader(facts), texts: textsOf(facts.name, facts.payload) };
}
function same(reader, events) {
    return events.map((event) => [event, reader]);
}
/** The tag that a release may make is pushed, and that push is an event of its own. */
function addedByRelease({ payload }) {
    const tag = payload_words(payload_at(payload, "release", "tag_name"));
    return nothing("release", tag === undefined ? [] : [tag]);
}
function addedByPublication(facts) {
    return outcome_tip(outcome_tipOfRun(facts), "publication");
}
/** GitHub names this branch itself, whatever the code's default branch is. */
const WIKI_BRANCH = "refs/heads/master";
function addedByWikiPages(facts) {
    const shas = payload_list(payload_at(facts.payload, "pages")).map((page) => objectId(payload_at(page, "sha")));
    const ids = [...new Set(shas.filter((id) => id !== undefined))];
    if (ids.length === 0)
        return unreadable(facts, "wiki-commits");
    return range({
        tips: ids.map((id) => ({ id, refs: [WIKI_BRANCH] })),
        bases: [],
        repository: "wiki",
        note: { note: "wiki" },
    });
}
const EVENT_NAME = /^[a-z_]{1,50}$/;
function addedByUnknown(facts) {
    const named = EVENT_NAME.test(facts.name) ? { event: facts.name } : {};
    return tip(tipOfRun(facts), "unknown-event", { warning: { note: "unknown-event", ...named } });
}

;// CONCATENATED MODULE: ./lib/scan/in-order.js
/** The worst first. */
const ORDER = ["no-way", "commit", "history", "objects", "limit"];
/** What is missing, the worst first; of one kind in the order in which it was found. */
function inOrder(gaps) {
    return gaps.toSorted((a, b) => ORDER.indexOf(a.gap) - ORDER.indexOf(b.gap));
}

// EXTERNAL MODULE: ./lib/scan/detect/detect.js + 10 modules
var detect = __nccwpck_require__(228);
;// CONCATENATED MODULE: ./lib/scan/positions.js
const LINE_FEED = 10;
/** How much of a long line is kept on either side of a key: inline markers stand near it. */
const CONTEXT_BYTES = 2000;
/**
 * Turns offsets into lines and columns, going forward once over a text that may come in overlapping slabs. Linear
 * however long the lines are.
 */
class PositionCounter {
    #line = 1;
    #column = 1;
    #offset = 0;
    /**
     * @param bytes a part of the text that begins at `start` and reaches at least to `offset`
     * @param offset not before that of the last call
     */
    at(bytes, start, offset) {
        const skipped = bytes.subarray(Math.max(0, this.#offset - start), Math.max(0, offset - start));
        let from = 0;
        for (;;) {
            const feed = skipped.indexOf(LINE_FEED, from);
            if (feed === -1)
                break;
            this.#line++;
            this.#column = 1;
            from = feed + 1;
        }
        this.#column += charactersIn(skipped.subarray(from));
        this.#offset = Math.max(this.#offset, offset);
        return { line: this.#line, column: this.#column };
    }
}
/**
 * UTF-16 units of UTF-8 text: one for each character, two for those of four bytes. Of text in UTF-16 itself, where
 * every other byte of what is written here is zero, its characters.
 */
function charactersIn(bytes) {
    let units = 0;
    let zeros = 0;
    for (const byte of bytes) {
        if (byte === 0)
            zeros++;
        if ((byte & 0xc0) !== 0x80)
            units += byte >= 0xf0 && byte < 0xf8 ? 2 : 1;
    }
    return zeros * 3 > bytes.length ? Math.floor(bytes.length / 2) : units;
}
/** The line or lines that `[from, to)` stands on, cut around it. */
function linesAround(bytes, from, to) {
    const earliest = Math.max(0, from - CONTEXT_BYTES);
    const latest = Math.min(bytes.length, to + CONTEXT_BYTES);
    const before = bytes.subarray(earliest, from).lastIndexOf(LINE_FEED);
    const after = bytes.subarray(to, latest).indexOf(LINE_FEED);
    const text = bytes.toString("utf8", before === -1 ? earliest : earliest + before + 1, after === -1 ? latest : to + after);
    return text.replaceAll("\0", "");
}

;// CONCATENATED MODULE: ./lib/scan/repository/hex.js
const IS_HEX = new Uint8Array(256);
for (const digit of Buffer.from("0123456789abcdef"))
    IS_HEX[digit] = 1;
/** How many hexadecimal digits, in lower case, stand at `from` in a row, up to `to`. */
function hexDigitsAt(bytes, from, to) {
    let at = from;
    while (at < to && IS_HEX[bytes[at]] === 1)
        at++;
    return at - from;
}

;// CONCATENATED MODULE: ./lib/scan/repository/listings.js

const COLON = ":".charCodeAt(0);
const listings_LINE_FEED = 10;
/** Directories may be nested without end, but this is no path. */
const LONGEST_FIELD_BYTES = 16 * 1024 * 1024;
const LONGEST_ID = 64;
const LISTED = /^\??(?:[0-9a-f]{40}|[0-9a-f]{64})(?: |$)/;
/**
 * Reads `git diff-tree --stdin --raw -z`: an id of a commit, then for each file `:modes ids status` and its path,
 * each ended by NUL. Merges have as many colons as parents; the new id is always the last
 * (https://git-scm.com/docs/git-diff-tree#_raw_output_format).
 */
class ChangesParser {
    #fields = new Fields();
    #commit = "";
    #id;
    /** Whether the listing does not end in the middle of something. */
    get isWhole() {
        return this.#fields.isWhole && this.#id === undefined;
    }
    /** Whether this cannot be a listing. */
    get isGarbled() {
        return this.#fields.tooLong;
    }
    *push(chunk) {
        for (const field of this.#fields.push(chunk)) {
            if (this.#id !== undefined) {
                yield { commit: this.#commit, id: this.#id, path: field };
                this.#id = undefined;
            }
            else if (field[0] === COLON) {
                const words = field.toString("latin1").split(" ");
                this.#id = words.at(-2) ?? "";
            }
            else {
                this.#commit = field.toString("latin1");
            }
        }
    }
}
/** Reads `git ls-tree -r -z`: `mode type id\tpath`, each ended by NUL. Submodules are of type `commit`. */
class TreeParser {
    #fields = new Fields();
    /** Whether the listing does not end in the middle of something. */
    get isWhole() {
        return this.#fields.isWhole;
    }
    /** Whether this cannot be a listing. */
    get isGarbled() {
        return this.#fields.tooLong;
    }
    *push(chunk) {
        for (const field of this.#fields.push(chunk)) {
            const tab = field.indexOf("\t");
            const [, type = "", id = ""] = field.toString("latin1", 0, tab).split(" ");
            yield { type, id, path: field.subarray(tab + 1) };
        }
    }
}
/** Counts the lines of `git rev-list`, and looks whether they are some: `id path`, or `?id` for what is missing. */
class ListingCheck {
    #lines = 0;
    /** The beginning of the last line, as far as it matters. */
    #rest = "";
    #sound = true;
    get lines() {
        return this.#lines;
    }
    /** Whether all lines are lines of a listing, and the last one is not cut off. */
    get isWhole() {
        return this.#sound && this.#rest === "";
    }
    /** @returns whether it looks like a listing so far */
    push(chunk) {
        let at = 0;
        for (;;) {
            const end = chunk.indexOf(listings_LINE_FEED, at);
            if (end !== -1 && this.#rest === "") {
                // Nearly all lines, of which a history has hundreds of thousands: no text is made of them.
                this.#sound &&= beginsAsListed(chunk, at, end);
            }
            else {
                const upTo = Math.min(end === -1 ? chunk.length : end, at + LONGEST_ID + 2);
                const line = this.#rest + chunk.toString("latin1", at, upTo);
                if (end === -1) {
                    this.#rest = line.slice(0, LONGEST_ID + 2);
                    this.#sound &&= this.#rest.length < LONGEST_ID + 2 || LISTED.test(this.#rest);
                    return this.#sound;
                }
                this.#sound &&= LISTED.test(line);
                this.#rest = "";
            }
            this.#lines++;
            if (!this.#sound)
                return false;
            at = end + 1;
        }
    }
}
const QUESTION_MARK = "?".charCodeAt(0);
const SPACE = 32;
/** As {@link LISTED} of the line in `[from, to)`. */
function beginsAsListed(chunk, from, to) {
    const start = chunk[from] === QUESTION_MARK ? from + 1 : from;
    const digits = hexDigitsAt(chunk, start, to);
    return (digits === 40 || digits === 64) && (start + digits === to || chunk[start + digits] === SPACE);
}
/** Fields that are ended by NUL, from pieces cut anywhere. */
class Fields {
    #rest = [];
    #restBytes = 0;
    get isWhole() {
        return this.#restBytes === 0;
    }
    get tooLong() {
        return this.#restBytes > LONGEST_FIELD_BYTES;
    }
    *push(chunk) {
        let at = 0;
        for (;;) {
            const end = chunk.indexOf(0, at);
            if (end === -1)
                break;
            const last = chunk.subarray(at, end);
            yield this.#rest.length === 0 ? last : Buffer.concat([...this.#rest, last]);
            this.#rest = [];
            this.#restBytes = 0;
            at = end + 1;
        }
        if (at === chunk.length)
            return;
        this.#rest.push(Buffer.from(chunk.subarray(at)));
        this.#restBytes += chunk.length - at;
    }
}

;// CONCATENATED MODULE: ./lib/scan/spots.js


/** Of more commits than this that brought one and the same file in, nobody is told. */
const MOST_BROUGHT = 20;
/** An object under more names than this is told under the first: rules that accept paths cannot accept it then. */
const MOST_PATHS = 1000;
const MOST_SHOWN = 20;
/** Of so many bytes of paths it is told which one has a key in its name; a tree with deep names holds more. */
const MOST_NAME_BYTES = 8 * 1024 * 1024;
/**
 * Where objects stand, at the tip and in the changes that brought them in, and which names hold keys. The only
 * work of a scan that grows with the number of files, and done only when there is a hit.
 *
 * @param ids of files
 * @param withNames whether names are looked at, too
 */
async function spotsOf(ids, withNames, selection, repository) {
    const spots = new Map([...ids].map((id) => [id, new Map()]));
    const names = new Map();
    let nameBytes = 0;
    const see = (id, path, commit, atTip, age) => {
        const paths = spots.get(id);
        if (paths && paths.size <= MOST_PATHS) {
            const file = path.toString("utf8");
            const before = paths.get(file);
            const brought = [...(before?.brought ?? []), ...(atTip ? [] : [commit])].slice(0, MOST_BROUGHT + 1);
            // Changes come newest first: the last one that is seen brought it in.
            paths.set(file, before?.atTip ? { ...before, brought } : { commit, file, atTip, age, brought });
        }
        nameBytes += path.length;
        if (withNames && nameBytes < MOST_NAME_BYTES)
            nameIn(path, commit, atTip, names);
    };
    let whole = true;
    if (ids.size > 0 || withNames) {
        whole = await lookAtTips(selection, repository, withNames, see);
        if (!selection.alone)
            whole = (await lookAtChanges(selection, repository, see)) && whole;
    }
    return {
        of: (id) => {
            const all = [...(spots.get(id)?.values() ?? [])];
            const cut = all.length > MOST_PATHS;
            return { spots: cut ? all.slice(0, MOST_SHOWN) : all, cut };
        },
        names,
        whole,
    };
}
async function lookAtTips(selection, repository, withNames, see) {
    let whole = true;
    for (const commit of selection.standing ?? selection.tips) {
        const parser = new TreeParser();
        const trouble = await repository.files(commit, (chunk) => {
            for (const { id, path } of parser.push(chunk))
                see(id, path, commit, true, 0);
            return parser.isGarbled ? "stop" : undefined;
        }, withNames);
        whole &&= trouble === undefined && parser.isWhole;
    }
    return whole;
}
async function lookAtChanges(selection, repository, see) {
    const parser = new ChangesParser();
    let age = 0;
    const troubles = await repository.changes(selection, (chunk) => {
        for (const { commit, id, path } of parser.push(chunk))
            see(id, path, commit, false, ++age);
        return parser.isGarbled ? "stop" : undefined;
    });
    return troubles.length === 0 && parser.isWhole;
}
function nameIn(path, commit, atTip, names) {
    for (const hit of (0,detect/* detect */.o)(path)) {
        if (names.get(hit.key)?.atTip)
            continue;
        names.set(hit.key, { hit, commit, file: path.toString("utf8"), atTip });
    }
}

;// CONCATENATED MODULE: ./lib/scan/locate.js




/** More sightings than this are put together: a key may stand in thousands of files that are all alike. */
const MOST_SIGHTINGS = 200_000;
/** Finds out where the objects with hits stand, and says it of each hit. */
async function locate(hits, selection, repository) {
    if (hits.length === 0)
        return [];
    const blobs = new Set(hits.flatMap(({ object }) => (object.type === "blob" ? [object.id] : [])));
    const inNames = hits.filter(({ object }) => object.type === "tree");
    const spots = await spotsOf(blobs, inNames.length > 0, selection, repository);
    let room = MOST_SIGHTINGS;
    const files = hits.flatMap((hit) => {
        const { spots: all, cut } = spots.of(hit.object.id);
        const some = all.slice(0, Math.max(1, room));
        room -= some.length;
        return sightingsOf(hit, some, cut || !spots.whole || some.length < all.length);
    });
    const oldestFirst = files.toSorted((a, b) => b.age - a.age);
    return once([...oldestFirst, ...names(inNames, spots.names)], ({ hit }) => hit.key);
}
/** Keys in names: as whole paths, and those that no path of a file explains (empty directories) by themselves. */
function names(inNames, paths) {
    const named = [...paths.values()].map(({ hit, commit, file, atTip }) => {
        const place = { ...NOWHERE, source: "path", file, commit, encoding: hit.encoding };
        return { hit, place, atTip, age: 0, lineText: "" };
    });
    const others = inNames
        .filter(({ hit }) => !paths.has(hit.key))
        .map(({ hit }) => {
        const place = { ...NOWHERE, source: "path", encoding: hit.encoding };
        return { hit, place, atTip: true, age: 0, lineText: "" };
    });
    return [...named, ...others];
}
const NOWHERE = {
    file: undefined,
    entry: undefined,
    line: undefined,
    column: undefined,
    endLine: undefined,
    endColumn: undefined,
    commit: undefined,
};
/** Keys in a text of the event. */
function sightingsInText(name, text) {
    const bytes = Buffer.from(text);
    return (0,detect/* detect */.o)(bytes).map((hit) => ({
        hit,
        place: { ...NOWHERE, source: "event-text", file: name, encoding: hit.encoding },
        atTip: true,
        age: 0,
        lineText: linesAround(bytes, hit.offset, hit.offset + hit.length),
    }));
}
/** Keys in names of branches and tags. */
function sightingsInNames(names) {
    return names.flatMap((name) => (0,detect/* detect */.o)(Buffer.from(name)).map((hit) => ({
        hit,
        place: { ...NOWHERE, source: "ref", encoding: hit.encoding },
        atTip: true,
        age: 0,
        lineText: "",
    })));
}
/** @param cut whether it stands at further places, of which nobody can say that they are accepted */
function sightingsOf(found, spots, cut) {
    const { object, hit, lineText } = found;
    const { encoding } = hit;
    if (object.type === "blob") {
        const position = {
            line: found.begins?.line,
            column: found.begins?.column,
            endLine: found.ends?.line,
            endColumn: found.ends?.column,
            entry: found.entry,
        };
        const source = found.part === "entry-name" ? "path" : "file";
        const located = spots.map(({ commit, file, atTip, age, brought }) => {
            const place = { ...position, source, file, commit, encoding };
            return { hit, place, atTip, age, lineText, standsFor: originsOf(brought, place.line) };
        });
        if (located.length > 0 && !cut)
            return located;
        // Nothing says that it was removed, nor that no rule but one for all its paths accepts it.
        const elsewhere = { ...NOWHERE, ...position, source, encoding };
        return [...located, { hit, place: elsewhere, atTip: true, age: 0, lineText }];
    }
    // Names in trees are looked at as whole paths.
    if (object.type === "tree")
        return [];
    const place = { ...NOWHERE, source: sourceOf(found), commit: object.id, encoding };
    return [{ hit, place, atTip: true, age: 0, lineText }];
}
function originsOf(brought, line) {
    if (line === undefined || brought.length > MOST_BROUGHT)
        return undefined;
    return brought.length === 0 ? [{ commit: undefined, line }] : brought.map((commit) => ({ commit, line }));
}
function sourceOf({ object, part }) {
    if (part === "message")
        return object.type === "tag" ? "tag-message" : "commit-message";
    return part === "tag-name" ? "ref" : "author";
}

;// CONCATENATED MODULE: ./lib/scan/reading.js
/** Nothing was read, because there was nothing to read or because it could not be had. */
function nothingRead(scanned) {
    return {
        scanned,
        sightings: [],
        known: new Set(),
        gaps: [],
        notes: [],
        unopened: [],
        ignoreFiles: [],
        commits: 0,
        objects: 0,
        bytes: 0,
    };
}

;// CONCATENATED MODULE: ./lib/scan/archive/format.js
/** A block of a tar archive, and the longest beginning that any format needs. */
const BLOCK_BYTES = 512;
/** Spanned archives that were put together again begin with one of the markers (APPNOTE.TXT 8.5.3 to 8.5.5). */
const ZIP_MAGIC = ["504b0304", "504b0506", "504b0708504b0304", "504b3030504b0304"].map(fromHex);
/** Magic, and deflate as the method, the only one there is (RFC 1952). */
const GZIP = fromHex("1f8b08");
const GZIP_RESERVED_FLAGS = 0xe0;
/** The three letters alone would be a word: `BZh`, level, then the magic of a block or of the end. */
const BZIP2 = fromHex("425a68");
const BZIP2_BLOCKS = ["314159265359", "177245385090"].map(fromHex);
const XZ = fromHex("fd377a585a00");
const ZSTD = fromHex("28b52ffd");
const SEVEN_ZIP = fromHex("377abcaf271c");
/** Of version 4 and 5. */
const RAR = fromHex("526172211a07");
/** @param head the first 512 bytes, or the whole if it is shorter */
function formatOf(head) {
    return formatByMagic(head) ?? (isTarHeader(head) ? "tar" : undefined);
}
/**
 * By the first byte before anything else: this is asked for every file of a history.
 * Source of what is recognised only: file/file:magic/Magdir/{archive,compress}
 */
function formatByMagic(head) {
    switch (head[0]) {
        case 0x50:
            return ZIP_MAGIC.some((magic) => holdsAt(head, 0, magic)) ? "zip" : undefined;
        case 0x1f:
            return isGzipHeader(head, 0) ? "gzip" : undefined;
        case 0x42:
            return holdsAt(head, 0, BZIP2) && BZIP2_BLOCKS.some((magic) => holdsAt(head, 4, magic))
                ? "other"
                : undefined;
        case 0xfd:
            return holdsAt(head, 0, XZ) ? "other" : undefined;
        case 0x28:
            return holdsAt(head, 0, ZSTD) ? "other" : undefined;
        case 0x37:
            return holdsAt(head, 0, SEVEN_ZIP) ? "other" : undefined;
        case 0x52:
            return holdsAt(head, 0, RAR) ? "other" : undefined;
        default:
            return undefined;
    }
}
/**
 * Whether this is the beginning of an archive or a compressed file, of one of the formats that are opened or
 * only recognised. A zip with something before it is told by its end: {@link endsAsZip}.
 *
 * @param head the first 512 bytes, or the whole if it is shorter
 */
function isArchive(head) {
    return formatOf(head) !== undefined;
}
/** Whether a member of a gzip file may begin here. */
function isGzipHeader(bytes, at) {
    return holdsAt(bytes, at, GZIP) && ((bytes[at + 3] ?? 0xff) & GZIP_RESERVED_FLAGS) === 0;
}
/** Whether these bytes stand there, without a view of them being made. */
function holdsAt(bytes, at, wanted) {
    for (let i = 0; i < wanted.length; i++)
        if (bytes[at + i] !== wanted[i])
            return false;
    return true;
}
function fromHex(hex) {
    return Buffer.from(hex, "hex");
}
const USTAR = Buffer.from("ustar");
const USTAR_AT = 257;
/**
 * A header of POSIX or GNU form, or of the form before them (version 7, with zeros there), whose checksum is right:
 * text that happens to say `ustar` there is not enough.
 */
function isTarHeader(block) {
    if (block.length < BLOCK_BYTES)
        return false;
    const first = block[USTAR_AT];
    const looksRight = first === 0 ? isOldHeader(block) : holdsAt(block, USTAR_AT, USTAR);
    return looksRight && hasTarChecksum(block);
}
const TYPE_AT = 156;
/** A name, a type of those days, and nothing where there were no fields yet. */
function isOldHeader(block) {
    const type = block[TYPE_AT] ?? 0;
    return block[0] !== 0 && block[BLOCK_BYTES - 1] === 0 && (type === 0 || (type >= 0x30 && type <= 0x35));
}
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;
/** The sum of all bytes of the block, the checksum's own counted as spaces. Some writers summed them as signed. */
function hasTarChecksum(block) {
    let unsigned = CHECKSUM_BYTES * 0x20;
    let signed = unsigned;
    for (let at = 0; at < BLOCK_BYTES; at++) {
        if (at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_BYTES)
            continue;
        const byte = block[at] ?? 0;
        unsigned += byte;
        signed += byte < 0x80 ? byte : byte - 0x100;
    }
    const text = block.toString("latin1", CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
    const sum = Number.parseInt(text.replace(/^[ \0]+/, ""), 8);
    return sum === unsigned || sum === signed;
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: ./lib/scan/archive/name.js

/** More than any file system takes (`PATH_MAX` of Linux); what is longer is cut. */
const LONGEST_NAME_BYTES = 4096;
/** The name of an entry as text, whatever it was encoded in. Untrusted: it may hold `..`, control characters, keys. */
function readableName(raw) {
    const name = raw.subarray(0, LONGEST_NAME_BYTES);
    return name.toString((0,external_node_buffer_namespaceObject.isUtf8)(raw) ? "utf8" : "latin1");
}

;// CONCATENATED MODULE: ./lib/scan/archive/gzip-header.js


const FIXED_BYTES = 10;
/** Checksum and size, behind the content. */
const GZIP_TRAILER_BYTES = 8;
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
/** The header that begins there (RFC 1952, section 2.3); `undefined` when none does. */
function gzipHeaderAt(bytes, at) {
    if (!isGzipHeader(bytes, at))
        return undefined;
    const flags = bytes[at + 3] ?? 0;
    let next = at + FIXED_BYTES;
    if ((flags & HAS_EXTRA) !== 0)
        next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0);
    let name = "";
    if ((flags & HAS_NAME) !== 0) {
        const end = behindZero(bytes, next);
        name = readableName(bytes.subarray(next, end - 1));
        next = end;
    }
    if ((flags & HAS_COMMENT) !== 0)
        next = behindZero(bytes, next);
    if ((flags & HAS_CHECKSUM) !== 0)
        next += 2;
    return { name, contentAt: next };
}
function behindZero(bytes, from) {
    const zero = from < bytes.length ? bytes.indexOf(0, from) : -1;
    return zero === -1 ? bytes.length + 1 : zero + 1;
}

;// CONCATENATED MODULE: ./lib/scan/archive/inflation.js

/** Output comes in pieces of this size; at most a few of them are ahead of the reader. */
const CHUNK_BYTES = 64 * 1024;
/**
 * Inflates bytes piece by piece, as far as the budget goes: a deflate stream, or all members of a gzip file.
 * Reading it never throws: `obstacle` says afterwards why it ended early.
 */
class Inflation {
    #bytes;
    #form;
    #budget;
    #most;
    #given = 0;
    #consumed = 0;
    #obstacle;
    constructor(bytes, form, budget) {
        this.#bytes = bytes;
        this.#form = form;
        this.#budget = budget;
        this.#most = budget.mostFrom(bytes.length);
    }
    /** Why it ended before its end, once it has ended. */
    get obstacle() {
        return this.#obstacle;
    }
    /** Of the compressed bytes so many were read. Behind the end of a deflate stream there may be others. */
    get consumed() {
        return this.#consumed;
    }
    async *[Symbol.asyncIterator]() {
        if (this.#form === "deflate")
            yield* this.#inflate();
        else
            yield* this.#members();
    }
    /**
     * Member by member, and not by `createGunzip`: that drops what it has read where no member follows, and ends where
     * zeros follow, while other readers look for a member behind them (python/cpython:Lib/gzip.py `_read_gzip_header`).
     */
    async *#members() {
        for (let next = 0; next !== -1; next = indexOfNonZero(this.#bytes, this.#consumed)) {
            const header = gzipHeaderAt(this.#bytes, next);
            if (header === undefined)
                this.#obstacle = "damaged";
            else if (header.contentAt > this.#bytes.length)
                this.#obstacle = "cut-off";
            else if (next > 0 && !this.#budget.spendEntry())
                this.#obstacle = this.#budget.exhausted;
            if (header === undefined || this.#obstacle !== undefined)
                return;
            this.#consumed = header.contentAt;
            yield* this.#inflate();
            this.#consumed += GZIP_TRAILER_BYTES;
            if (this.#consumed > this.#bytes.length)
                this.#obstacle ??= "cut-off";
            if (this.#obstacle !== undefined)
                return;
        }
    }
    async *#inflate() {
        const { createInflateRaw } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 19));
        const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
        try {
            stream.end(this.#bytes.subarray(this.#consumed));
            for await (const chunk of stream) {
                this.#given += chunk.length;
                if (!this.#budget.spendBytes(chunk.length))
                    this.#obstacle = this.#budget.exhausted;
                else if (this.#given > this.#most)
                    this.#obstacle = "ratio";
                if (this.#obstacle !== undefined)
                    return;
                yield chunk;
            }
        }
        catch (error) {
            this.#obstacle = error.code === "Z_BUF_ERROR" ? "cut-off" : "damaged";
        }
        finally {
            this.#consumed += stream.bytesWritten;
            if (!this.#budget.spendInput(stream.bytesWritten))
                this.#obstacle ??= this.#budget.exhausted;
            stream.destroy();
        }
    }
}
function indexOfNonZero(bytes, from) {
    for (let at = from; at < bytes.length; at++)
        if (bytes[at] !== 0)
            return at;
    return -1;
}
/** What is smaller when compressed is inflated in one go; a stream costs as much as inflating some hundred kilobytes. */
const SMALL_BYTES = 32 * 1024;
/**
 * Inflates a small deflate stream in one go.
 *
 * @returns `too-large` where only reading it piece by piece tells how far it goes: it is larger than
 * {@link SMALL_BYTES}, or cut off there, or holds more than `mostBytes`
 */
async function inflateSmall(bytes, mostBytes) {
    if (bytes.length > SMALL_BYTES)
        return "too-large";
    const { inflateRawSync } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 19));
    try {
        // With `info` it gives the engine as well, which knows how far it has read; the types do not say so.
        const options = { maxOutputLength: Math.max(1, mostBytes), info: true };
        const { buffer, engine } = inflateRawSync(bytes, options);
        return { bytes: buffer, consumed: engine.bytesWritten };
    }
    catch (error) {
        return error.code === "Z_DATA_ERROR" ? "damaged" : "too-large";
    }
}
/** Collects at most so many bytes, and ends the source when there are more. */
async function collect(source, mostBytes) {
    const chunks = [];
    let room = mostBytes;
    for await (const chunk of source) {
        chunks.push(chunk.length <= room ? chunk : chunk.subarray(0, room));
        if (chunk.length > room)
            return { bytes: Buffer.concat(chunks), whole: false };
        room -= chunk.length;
    }
    return { bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks), whole: true };
}

;// CONCATENATED MODULE: ./lib/scan/archive/byte-reader.js
/** Takes a stream of pieces apart anew. */
class ByteReader {
    #source;
    #piece = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** The next bytes; fewer only where the source ends. */
    async take(count) {
        const parts = [];
        let missing = count;
        while (missing > 0 && (await this.#refill())) {
            const part = this.#piece.subarray(0, missing);
            this.#piece = this.#piece.subarray(part.length);
            missing -= part.length;
            parts.push(part);
        }
        return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    }
    async skip(count) {
        let missing = count;
        while (missing > 0 && (await this.#refill())) {
            const part = Math.min(missing, this.#piece.length);
            this.#piece = this.#piece.subarray(part);
            missing -= part;
        }
    }
    /** Nothing more is wanted of the source. */
    async end() {
        await this.#source.return?.();
    }
    async #refill() {
        while (this.#piece.length === 0) {
            const { value, done } = await this.#source.next();
            if (done)
                return false;
            this.#piece = value;
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/tar.js



/** More than any path needs; a longer record of this kind is no name. */
const LONGEST_EXTENSION_BYTES = 64 * 1024;
/** Where a header has the name of its entry, and where a link leads. */
const NAME_FIELD = [0, 100];
const LINK_FIELD = [157, 257];
/** The archive's own blocks are given out together. */
const STRUCTURE_BYTES = 64 * 1024;
/**
 * The entries of a tar archive: version 7, ustar, pax and GNU long names.
 *
 * Read by hand, and not with `tar-stream`, because that takes quadratic time and memory on pax records made for
 * it: negative lengths keep it at the same few megabytes, and global records are copied for every entry
 * (mafintosh/tar-stream@3.2.2:headers.js `decodePax`, extract.js `_decodeLongHeader`).
 * Format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, GNU tar manual, "Standard".
 *
 * @param source the archive, in pieces of any size
 * @param structure whether its own blocks (headers, extensions, filling) are given as well, since nobody else sees
 * the bytes of the archive
 */
async function* readTar(source, budget, structure) {
    const reader = new ByteReader(source);
    const own = new Structure();
    try {
        yield* tar_readEntries(reader, budget, structure === "given" ? own : undefined);
        if (own.bytes > 0)
            yield own.take();
    }
    finally {
        await reader.end();
    }
}
async function* tar_readEntries(reader, budget, own) {
    let extension = {};
    let ended = false;
    for (;;) {
        if (own && own.bytes >= STRUCTURE_BYTES)
            yield own.take();
        const block = await reader.take(BLOCK_BYTES);
        own?.add(withoutCut(block, extension));
        // Zeros end an archive; another one may follow it, as `cat` and `tar -A` leave them.
        ended = isZero(block) && (ended || block.length === BLOCK_BYTES);
        if (block.length < BLOCK_BYTES) {
            if (!ended)
                yield obstacle("cut-off");
            return;
        }
        if (ended)
            continue;
        const header = hasTarChecksum(block) ? readHeader(block) : undefined;
        if (header === undefined) {
            yield obstacle("damaged");
            return;
        }
        const { entryBytes } = budget.limits;
        if (header.role === "extension") {
            const { type, size } = header;
            const content = await reader.take(Math.min(size, own ? entryBytes : LONGEST_EXTENSION_BYTES));
            if (size <= LONGEST_EXTENSION_BYTES)
                extension = { ...extension, ...readExtension(type, content) };
            if (own && content.length > STRUCTURE_BYTES)
                yield structureOf(content);
            else
                own?.add(content);
            if (own && size > entryBytes)
                yield obstacle("entry-size");
            await reader.skip(padded(size) - content.length);
            continue;
        }
        const size = extension.size ?? header.size;
        const name = extension.path ?? header.name;
        const link = extension.link ?? header.link;
        extension = {};
        if (!budget.spendEntry())
            return;
        if (size === 0) {
            yield { name, bytes: link, obstacle: undefined };
            continue;
        }
        const bytes = await reader.take(Math.min(size, entryBytes));
        if (bytes.length < Math.min(size, entryBytes)) {
            yield { name, bytes, obstacle: "cut-off" };
            return;
        }
        yield { name, bytes, obstacle: bytes.length < size ? "entry-size" : undefined };
        await reader.skip(size - bytes.length);
        const filling = await reader.take(padded(size) - size);
        own?.add(filling);
    }
}
/** Names that an extension gives are cut off in the header, and a key in them would look like another one. */
function withoutCut(block, { path, link }) {
    const isCutPath = isCut(block.subarray(...NAME_FIELD), Buffer.from(path ?? ""));
    const isCutLink = isCut(block.subarray(...LINK_FIELD), link);
    if (!isCutPath && !isCutLink)
        return block;
    const rest = Buffer.from(block);
    if (isCutPath)
        rest.fill(0, ...NAME_FIELD);
    if (isCutLink)
        rest.fill(0, ...LINK_FIELD);
    return rest;
}
function isCut(field, whole) {
    const end = field.indexOf(0);
    const said = end === -1 ? field : field.subarray(0, end);
    return said.length > 0 && whole !== undefined && whole.subarray(0, said.length).equals(said);
}
function structureOf(bytes) {
    return { name: "", bytes, obstacle: undefined, role: "structure" };
}
/** Blocks of the archive itself, in copies: they are views of much larger pieces. Zeros say nothing. */
class Structure {
    #parts = [];
    #bytes = 0;
    get bytes() {
        return this.#bytes;
    }
    add(part) {
        if (part.length <= BLOCK_BYTES && isZero(part))
            return;
        this.#parts.push(Buffer.from(part));
        this.#bytes += part.length;
    }
    take() {
        const item = structureOf(Buffer.concat(this.#parts));
        this.#parts = [];
        this.#bytes = 0;
        return item;
    }
}
function obstacle(what) {
    return { name: "", bytes: undefined, obstacle: what };
}
/** Global and per-entry pax headers, GNU's long name, GNU's long link name; `X` was Solaris's. */
const EXTENSION_TYPES = ["x", "X", "g", "L", "K"];
/** Links, devices, directories: no content follows, whatever size they give; where some does, it is no header. */
const EMPTY_TYPES = ["1", "2", "3", "4", "5", "6"];
function readHeader(block) {
    const type = String.fromCharCode(block[156] ?? 0);
    const size = EMPTY_TYPES.includes(type) ? 0 : readNumber(block.subarray(124, 136));
    if (size === undefined)
        return undefined;
    if (EXTENSION_TYPES.includes(type))
        return { role: "extension", type, size };
    const isPosix = block[262] === 0;
    const prefix = isPosix ? untilZero(block.subarray(345, 500)) : "";
    const name = untilZero(block.subarray(...NAME_FIELD));
    const link = linkIn(block.subarray(...LINK_FIELD));
    return { role: "content", name: prefix === "" ? name : `${prefix}/${name}`, link, size };
}
/** Octal text, or GNU's big-endian binary after a byte 0x80, for sizes of 8 GiB and more. */
function readNumber(field) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const value = field[0] === 0x80 ? Number(field.readBigUInt64BE(field.length - 8)) : undefined;
        return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
    }
    const digits = /^[ \0]*([0-7]*)/.exec(field.toString("latin1"))?.[1] ?? "";
    return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function readExtension(type, content) {
    if (type === "L")
        return { path: untilZero(content) };
    if (type === "K")
        return { link: linkIn(content) };
    return type === "x" || type === "X" ? readPax(content) : {};
}
/** Records `length key=value\n`, the length counting all of it. What is no such record ends the list. */
function readPax(content) {
    let found = {};
    for (let at = 0; at < content.length;) {
        const length = /^(\d{1,9}) /.exec(content.toString("latin1", at, at + 10))?.[1];
        const end = at + Number(length ?? 0);
        if (length === undefined || end <= at + length.length + 1 || end > content.length)
            break;
        const record = content.subarray(at + length.length + 1, end - 1);
        const equals = record.indexOf("=");
        const key = record.toString("latin1", 0, Math.max(0, equals));
        const value = record.subarray(equals + 1);
        if (key === "path")
            found = { ...found, path: readableName(value) };
        if (key === "linkpath")
            found = { ...found, link: value };
        if (key === "size" && /^\d{1,15}$/.test(value.toString("latin1"))) {
            found = { ...found, size: Number(value.toString("latin1")) };
        }
        at = end;
    }
    return found;
}
/** A copy, as the field may be a view of a much larger piece. */
function linkIn(field) {
    const end = field.indexOf(0);
    return Buffer.from(end === -1 ? field : field.subarray(0, end));
}
function untilZero(field) {
    const end = field.indexOf(0);
    return readableName(end === -1 ? field : field.subarray(0, end));
}
function padded(size) {
    return Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
}
const tar_ZEROS = Buffer.alloc(BLOCK_BYTES);
function isZero(block) {
    return block.equals(tar_ZEROS.subarray(0, block.length));
}

;// CONCATENATED MODULE: ./lib/scan/archive/gzip.js




/** What a compressed file is called that does not say its name. */
const NAMELESS = "content";
/**
 * What a gzip file holds: the files of a tar archive, which is never held as a whole and whose own blocks are given
 * therefore, or one file.
 */
async function* readGzip(bytes, budget) {
    const inflation = new Inflation(bytes, "gzip", budget);
    const { head, whole } = await peek(inflation);
    if (isTarHeader(head)) {
        let told = false;
        for await (const item of readTar(whole, budget, "given")) {
            // The tar reader sees an end where the inflation has met an obstacle.
            const obstacle = item.obstacle === "cut-off" ? (inflation.obstacle ?? "cut-off") : item.obstacle;
            told ||= obstacle !== undefined && obstacle === inflation.obstacle;
            yield obstacle === undefined ? item : { ...item, obstacle };
        }
        if (inflation.obstacle && !told)
            yield { name: "", bytes: undefined, obstacle: inflation.obstacle };
        return;
    }
    const mostBytes = budget.spendEntry() ? budget.limits.entryBytes : 0;
    const { bytes: content, whole: isWhole } = await collect(whole, mostBytes);
    if (mostBytes === 0)
        return;
    const obstacle = isWhole ? inflation.obstacle : "entry-size";
    if (content.length > 0)
        yield { name: gzipHeaderAt(bytes, 0)?.name || NAMELESS, bytes: content, obstacle };
    else if (obstacle)
        yield { name: "", bytes: undefined, obstacle };
}
async function peek(source) {
    const iterator = source[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < BLOCK_BYTES) {
        const { value, done } = await iterator.next();
        if (done)
            break;
        head = Buffer.concat([head, value]);
    }
    return { head, whole: followedBy(head, iterator) };
}
async function* followedBy(head, rest) {
    try {
        if (head.length > 0)
            yield head;
        for (;;) {
            const { value, done } = await rest.next();
            if (done)
                return;
            yield value;
        }
    }
    finally {
        await rest.return?.();
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/limits.js
const MIB = 1024 * 1024;
const ARCHIVE_LIMITS = {
    totalBytes: 256 * MIB,
    entryBytes: 64 * MIB,
    nestedBytes: 32 * MIB,
    ratio: 200,
    ratioFromBytes: 16 * MIB,
    entries: 20_000,
    depth: 3,
};
/** Why an archive was not read to its end, with the limit that was reached. */
function unopenedBy(obstacle, limits) {
    switch (obstacle) {
        case "entry-size":
            return { because: obstacle, most: limits.entryBytes };
        case "nested-size":
            return { because: obstacle, most: limits.nestedBytes };
        case "total-size":
            return { because: obstacle, most: limits.totalBytes };
        case "ratio":
        case "entries":
        case "depth":
            return { because: obstacle, most: limits[obstacle] };
        default:
            return { because: obstacle };
    }
}
/** What is left of the limits for one top-level archive. Once something has run out, nothing more is read. */
class Budget {
    limits;
    #mostBytes;
    /** Nothing is read from more bytes than there are and come out, each of them twice: unless entries overlap. */
    #mostInput;
    #bytes = 0;
    #input = 0;
    #entries = 0;
    #exhausted;
    /** @param compressedBytes size of the top-level archive */
    constructor(limits, compressedBytes) {
        this.limits = limits;
        this.#mostBytes = Math.min(limits.totalBytes, this.mostFrom(compressedBytes));
        this.#mostInput = 2 * (compressedBytes + this.#mostBytes);
    }
    get exhausted() {
        return this.#exhausted;
    }
    /** The most bytes that may come out of so many compressed ones. */
    mostFrom(compressedBytes) {
        return Math.max(this.limits.ratioFromBytes, this.limits.ratio * compressedBytes);
    }
    /** @returns whether there was room for these bytes */
    spendBytes(count) {
        this.#bytes += count;
        if (this.#bytes > this.#mostBytes) {
            this.#exhausted ??= this.#mostBytes < this.limits.totalBytes ? "ratio" : "total-size";
        }
        return this.#exhausted === undefined;
    }
    /**
     * Compressed bytes that give nothing take their time, too, and entries of a zip may overlap.
     *
     * @returns whether these compressed bytes may be read
     */
    spendInput(count) {
        this.#input += count;
        if (this.#input > this.#mostInput)
            this.#exhausted ??= "overlap";
        return this.#exhausted === undefined;
    }
    /** @returns whether one more entry may be read */
    spendEntry() {
        this.#entries += 1;
        if (this.#entries > this.limits.entries)
            this.#exhausted ??= "entries";
        return this.#exhausted === undefined;
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/tail.js

const END = Buffer.from("PK\x05\x06", "latin1");
const LOCATOR_64 = Buffer.from("PK\x06\x07", "latin1");
const END_64 = Buffer.from("PK\x06\x06", "latin1");
const DIRECTORY_ENTRY = Buffer.from("PK\x01\x02", "latin1");
const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const SHORTEST_ENTRY_BYTES = 46;
const LONGEST_COMMENT_BYTES = 0xffff;
/** How much of the end of a file tells whether it is a zip: the end record, and the longest comment behind it. */
const ZIP_TAIL_BYTES = END_BYTES + LONGEST_COMMENT_BYTES;
/** Stands for a number that is in the record of zip64. */
const MOST_16 = 0xffff;
/**
 * Whether a file is a zip by its end, as programs are that carry one (executable jars, `.pyz`, self-extracting
 * ones): there is an end record, with numbers that can be true. What stands behind it, a comment or a signature, is
 * no matter. Cheap for text, of which it is only seen that it has no zeros.
 *
 * @param tail the last {@link ZIP_TAIL_BYTES} of the file, or more, or the whole if it is shorter
 * @param fileBytes size of the file
 */
function endsAsZip(tail, fileBytes = tail.length) {
    const last = tail.length > ZIP_TAIL_BYTES ? tail.subarray(-ZIP_TAIL_BYTES) : tail;
    return endIn(last, fileBytes) !== undefined;
}
/** Whether a whole file is an archive, by its beginning or its end. */
function isWholeArchive(bytes) {
    return formatOf(bytes) !== undefined || endsAsZip(bytes);
}
/** Says of one file after the other, each in pieces, whether it ends as a zip. Keeps no more than the tail of one. */
class ZipTail {
    #size = 0;
    #passed = 0;
    #kept = [];
    /** @param size of the file that begins, in bytes */
    begin(size) {
        this.#size = size;
        this.#passed = 0;
        if (this.#kept.length > 0)
            this.#kept = [];
    }
    /**
     * @param piece the next bytes of the file; not kept, so that its memory can be used again
     * @returns whether the file ends with this piece, and as a zip
     */
    push(piece) {
        this.#passed += piece.length;
        const left = this.#size - this.#passed;
        if (left > 0) {
            // Of most pieces of a large file nothing belongs to its tail.
            if (left < ZIP_TAIL_BYTES)
                this.#kept.push(Buffer.from(piece.subarray(left - ZIP_TAIL_BYTES)));
            return false;
        }
        const tail = this.#kept.length === 0 ? piece : Buffer.concat([...this.#kept, piece]);
        this.#kept = [];
        return endsAsZip(tail, this.#size);
    }
}
/** Finds the zip in a file that may have something before and behind it; the whole file where nothing says so. */
function zipIn(bytes) {
    const tailAt = Math.max(0, bytes.length - ZIP_TAIL_BYTES);
    const record = endIn(bytes.subarray(tailAt), bytes.length);
    if (record === undefined)
        return { start: 0, end: bytes.length };
    const endAt = tailAt + record.at;
    const end = Math.min(bytes.length, endAt + END_BYTES + record.commentBytes);
    const directory = directoryOf64(bytes, endAt) ?? { ...record, directoryEnd: endAt };
    // Writers that know of what stands before count from the beginning of the file, and others do not.
    const start = directory.directoryEnd - directory.directoryBytes - directory.directoryAt;
    const isThere = start > 0 && holdsAt(bytes, start + directory.directoryAt, DIRECTORY_ENTRY);
    return { start: isThere ? start : 0, end };
}
/** The last end record that can be true. */
function endIn(tail, fileBytes) {
    const last = tail.length - END_BYTES;
    if (last < 0)
        return undefined;
    const found = endAt(tail, last, fileBytes);
    if (found !== undefined || !tail.includes(0))
        return found;
    for (let at = tail.lastIndexOf(END, last); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
        const record = endAt(tail, at, fileBytes);
        if (record !== undefined)
            return record;
    }
    return undefined;
}
function endAt(tail, at, fileBytes) {
    if (!holdsAt(tail, at, END))
        return undefined;
    const disk = tail.readUInt16LE(at + 4);
    const entries = tail.readUInt16LE(at + 10);
    if ((disk !== 0 && disk !== MOST_16) || tail.readUInt16LE(at + 8) !== entries || entries === 0) {
        return undefined;
    }
    const record = {
        at,
        directoryBytes: tail.readUInt32LE(at + 12),
        directoryAt: tail.readUInt32LE(at + 16),
        commentBytes: tail.readUInt16LE(at + 20),
    };
    const { directoryBytes, directoryAt } = record;
    if (at >= LOCATOR_64_BYTES && holdsAt(tail, at - LOCATOR_64_BYTES, LOCATOR_64))
        return record;
    const before = fileBytes - tail.length + at;
    if (directoryBytes < SHORTEST_ENTRY_BYTES * entries || directoryAt + directoryBytes > before) {
        return undefined;
    }
    const inTail = at - directoryBytes;
    return inTail < 0 || holdsAt(tail, inTail, DIRECTORY_ENTRY) ? record : undefined;
}
/** Zip64 writes the numbers into a record of its own, which stands before the end record with a pointer to it. */
function directoryOf64(bytes, endAt) {
    const at = endAt - LOCATOR_64_BYTES - END_64_BYTES;
    if (at < 0 || !holdsAt(bytes, endAt - LOCATOR_64_BYTES, LOCATOR_64) || !holdsAt(bytes, at, END_64)) {
        return undefined;
    }
    const directoryBytes = Number(bytes.readBigUInt64LE(at + 40));
    const directoryAt = Number(bytes.readBigUInt64LE(at + 48));
    return { directoryBytes, directoryAt, directoryEnd: at };
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip-layout.js

const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");
/** The name of an entry; some writers on Windows separate its parts as paths are there. */
function zip_layout_nameOf(raw) {
    return readableName(raw).replaceAll("\\", "/");
}
/** Shorter than any local header with a name. */
const SHORTEST_GAP_BYTES = 31;
/** Which bytes of a file belong to entries that were read. */
class Coverage {
    #ranges = [];
    add(from, to) {
        this.#ranges.push({ from, to });
    }
    /** What lies between them, as far as an entry may fit into it, in order. */
    *gaps(size) {
        let from = 0;
        for (const range of this.#ranges.toSorted((a, b) => a.from - b.from)) {
            if (range.from - from >= SHORTEST_GAP_BYTES)
                yield { from, to: range.from };
            from = Math.max(from, range.to);
        }
        if (size - from >= SHORTEST_GAP_BYTES)
            yield { from, to: size };
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip-local.js



const STORED = 0;
const DEFLATED = 8;
const HEADER_BYTES = 30;
/** In general purpose flags: the content is encrypted; its size follows it. */
const ENCRYPTED = 0x01;
const SIZE_FOLLOWS = 0x08;
/** Stands for a size that stands in the extra field of zip64. */
const MOST_32 = 0xffffffff;
/** The header of an entry that begins there (APPNOTE.TXT, section 4.3.7); `undefined` when none does. */
function localHeaderAt(bytes, at) {
    if (at + HEADER_BYTES > bytes.length || !holdsAt(bytes, at, LOCAL_HEADER))
        return undefined;
    const nameAt = at + HEADER_BYTES;
    const nameBytes = bytes.readUInt16LE(at + 26);
    const dataAt = nameAt + nameBytes + bytes.readUInt16LE(at + 28);
    if (dataAt > bytes.length)
        return undefined;
    const flags = bytes.readUInt16LE(at + 6);
    const method = bytes.readUInt16LE(at + 8);
    const size = bytes.readUInt32LE(at + 18);
    return {
        name: zip_layout_nameOf(bytes.subarray(nameAt, nameAt + nameBytes)),
        method,
        encrypted: (flags & ENCRYPTED) !== 0,
        size: (flags & SIZE_FOLLOWS) !== 0 || size === MOST_32 ? undefined : size,
        dataAt,
        endsAtOnce: isSignature(bytes, dataAt),
    };
}
/**
 * Whether what stands behind the four bytes of a local header is as writers give it: the bytes alone may be chance,
 * and there may be millions of them.
 */
function isLikelyHeader(bytes, at) {
    if (at + HEADER_BYTES >= bytes.length || (bytes[at + 4] ?? 0) > LATEST_VERSION)
        return false;
    return bytes.readUInt16LE(at + 8) <= LAST_METHOD && bytes.readUInt16LE(at + 26) > 0;
}
/** Version 6.3 of the format is the last one that an entry may need. */
const LATEST_VERSION = 63;
/** AE-x, encrypted by AES. */
const LAST_METHOD = 99;
/** All headers of a zip begin with these letters and two small numbers, and no deflate stream does. */
function isSignature(bytes, at) {
    return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) < 9 && (bytes[at + 3] ?? 9) < 9;
}
/** @param reach `may go on`: behind its end there may be anything, since its size is not known */
async function readContent({ name, method, encrypted, data }, budget, reach = "is all") {
    if (encrypted)
        return { item: { name, bytes: undefined, obstacle: "encrypted" }, consumed: 0 };
    const { entryBytes } = budget.limits;
    if (method === STORED) {
        // Entries may overlap, so that the same bytes count as often as they are read.
        if (!budget.spendBytes(data.length)) {
            return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "total-size" }, consumed: 0 };
        }
        const obstacle = data.length > entryBytes ? "entry-size" : undefined;
        return { item: { name, bytes: data.subarray(0, entryBytes), obstacle }, consumed: data.length };
    }
    if (method !== DEFLATED)
        return { item: { name, bytes: undefined, obstacle: "method" }, consumed: 0 };
    const beginning = reach === "may go on" ? data.subarray(0, SMALL_BYTES) : data;
    const small = await inflateSmall(beginning, Math.min(entryBytes, budget.mostFrom(beginning.length)));
    if (small === "damaged" && reach === "may go on") {
        budget.spendInput(beginning.length);
        return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "damaged" }, consumed: 0 };
    }
    if (typeof small === "object") {
        const { bytes, consumed } = small;
        const fits = budget.spendInput(consumed) && budget.spendBytes(bytes.length);
        return {
            item: { name, bytes, obstacle: fits ? undefined : (budget.exhausted ?? "total-size") },
            consumed,
        };
    }
    // What was read in vain has taken its time, too.
    if (beginning.length <= SMALL_BYTES && !budget.spendInput(beginning.length)) {
        return { item: { name, bytes: undefined, obstacle: budget.exhausted ?? "overlap" }, consumed: 0 };
    }
    const inflation = new Inflation(data, "deflate", budget);
    const { bytes, whole } = await collect(inflation, entryBytes);
    const obstacle = whole ? inflation.obstacle : "entry-size";
    return { item: { name, bytes, obstacle }, consumed: obstacle === undefined ? inflation.consumed : 0 };
}

;// CONCATENATED MODULE: ./lib/scan/archive/zip.js



/**
 * The entries of a zip archive by its central directory, and those that the directory does not list but that
 * stand in between: readers that go through the file from its beginning, or by another directory, find them. Sizes
 * and checksums that it claims are not relied on, and names that no file system should be given are text like any
 * other. An entry without content is an item without bytes.
 */
async function* readZip(bytes, budget) {
    const { fromBufferPromise } = await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 663, 19));
    const { start, end } = zipIn(bytes);
    const covered = new Coverage();
    const empty = new Set();
    let damaged = false;
    try {
        const options = { decodeStrings: false, validateEntrySizes: false };
        const zip = await fromBufferPromise(bytes.subarray(start, end), options);
        for await (const entry of zip.eachEntry()) {
            if (!budget.spendEntry())
                return;
            const at = start + entry.relativeOffsetOfLocalHeader;
            if (entry.compressedSize === 0) {
                empty.add(at);
                yield { name: zip_layout_nameOf(entry.fileNameRaw), bytes: Buffer.alloc(0), obstacle: undefined };
            }
            else
                yield await readListed(bytes, at, entry, covered, budget);
            if (budget.exhausted)
                return;
        }
    }
    catch {
        damaged = true;
    }
    yield* readUnlisted(bytes, covered, empty, budget);
    if (damaged && !budget.exhausted)
        yield { name: "", bytes: undefined, obstacle: "damaged" };
}
async function readListed(bytes, at, entry, covered, budget) {
    const name = zip_layout_nameOf(entry.fileNameRaw);
    const local = localHeaderAt(bytes, at);
    const said = { method: entry.compressionMethod, encrypted: entry.isEncrypted() };
    if (local === undefined) {
        const obstacle = said.encrypted ? "encrypted" : "damaged";
        return { name, bytes: undefined, obstacle };
    }
    const data = bytes.subarray(local.dataAt, local.dataAt + entry.compressedSize);
    const { item, consumed } = await readContent({ ...said, name, data }, budget);
    // Where the two headers contradict each other, it is read again as the other one says.
    if (agree(local, entry))
        covered.add(at, local.dataAt + consumed);
    return data.length < entry.compressedSize ? orElse(item, "damaged") : item;
}
/** An entry with what is to be said of it if nothing else is. */
function orElse(item, obstacle) {
    return item.obstacle === undefined ? { name: item.name, bytes: item.bytes, obstacle } : item;
}
/** Where sizes follow the content, and in zip64, the local header gives none. */
function agree(local, entry) {
    return (local.method === entry.compressionMethod &&
        local.encrypted === entry.isEncrypted() &&
        (local.size === undefined || local.size === entry.compressedSize));
}
async function* readUnlisted(bytes, covered, empty, budget) {
    for (const { from, to } of covered.gaps(bytes.length)) {
        const gap = bytes.subarray(from, to);
        for (let at = gap.indexOf(LOCAL_HEADER); at !== -1;) {
            const local = isLikelyHeader(gap, at) ? localHeaderAt(gap, at) : undefined;
            let next = at + LOCAL_HEADER.length;
            if (local) {
                if (!budget.spendEntry())
                    return;
                const size = local.size ?? (local.endsAtOnce ? 0 : undefined);
                const data = gap.subarray(local.dataAt, size === undefined ? undefined : local.dataAt + size);
                next = local.dataAt;
                if (data.length > 0) {
                    const { item, consumed } = await readContent({ ...local, data }, budget, "may go on");
                    next += consumed;
                    yield data.length < (size ?? 0) ? orElse(item, "cut-off") : item;
                }
                else if (size) {
                    yield { name: local.name, bytes: undefined, obstacle: "cut-off" };
                }
                else if (!empty.has(from + at)) {
                    yield { name: local.name, bytes: data, obstacle: undefined };
                }
                if (budget.exhausted)
                    return;
            }
            at = gap.indexOf(LOCAL_HEADER, next);
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/archive/open.js






/**
 * Opens a zip (jar, whl, docx…), gzip, tar or tar.gz, and the archives in it, one entry at a time, within
 * limits. Never throws, whatever the bytes are. An archive inside another is also given as it stands, for what is
 * in it beside its entries: comments, names, gaps. Of the outermost the caller has the bytes.
 *
 * @param bytes recognised by {@link isWholeArchive}; of 32 MiB at most, which is the caller's to see to
 */
async function* openArchive(bytes, limits = ARCHIVE_LIMITS) {
    const budget = new Budget(limits, bytes.length);
    yield* open_open(bytes, "", 1, budget);
    if (budget.exhausted)
        yield { entry: "", unopened: unopenedBy(budget.exhausted, limits) };
}
async function* open_open(bytes, path, depth, budget) {
    for await (const item of itemsOf(bytes, budget)) {
        const { name, bytes: content, obstacle } = item;
        const entry = path === "" || name === "" ? path + name : `${path}!${name}`;
        if (content && (content.length > 0 || obstacle === undefined)) {
            if (!("role" in item))
                yield* openNested(content, entry, depth + 1, budget);
            yield { entry, bytes: content };
        }
        // What ran out for the whole archive is said once, at the end.
        if (obstacle && obstacle !== budget.exhausted) {
            yield { entry, unopened: unopenedBy(obstacle, budget.limits) };
        }
        if (budget.exhausted)
            return;
    }
}
async function* openNested(bytes, entry, depth, budget) {
    if (!isWholeArchive(bytes))
        return;
    const { limits } = budget;
    const obstacle = depth > limits.depth ? "depth" : bytes.length > limits.nestedBytes ? "nested-size" : undefined;
    if (obstacle)
        yield { entry, unopened: unopenedBy(obstacle, limits) };
    else
        yield* open_open(bytes, entry, depth, budget);
}
/** A file may be two things at once: begin as one archive, and end as a zip. */
async function* itemsOf(bytes, budget) {
    const format = formatOf(bytes.subarray(0, BLOCK_BYTES));
    const isZip = format === "zip" || endsAsZip(bytes);
    if (format === "gzip")
        yield* readGzip(bytes, budget);
    if (format === "tar")
        yield* readTar(pieces([bytes]), budget, "seen");
    if (format === "other")
        yield { name: "", bytes: undefined, obstacle: "format" };
    if (isZip && !budget.exhausted)
        yield* readZip(bytes, budget);
    if (format === undefined && !isZip)
        yield { name: "", bytes: undefined, obstacle: "damaged" };
}
async function* pieces(list) {
    yield* list;
}

;// CONCATENATED MODULE: ./lib/scan/inspect.js



/** Objects are looked at in slabs of this size, so that memory does not grow with them. */
const SLAB_BYTES = 1024 * 1024;
/** What two slabs share: more than any key takes, in any form, with what stands around it. */
const OVERLAP_BYTES = 64 * 1024;
/** Nobody looks at more, and an attacker could make millions. */
const MOST_KEYS = 5000;
const MOST_HITS = 100_000;
/** What all archives together may hold; those that come after are not opened. */
const MOST_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024;
/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 32 * 1024 * 1024;
/** The second reading: exactly, and only of what the first one found suspicious. */
async function inspect(sifted, repository, openArchive) {
    let hits = [];
    const keys = new Set();
    let tooMany = false;
    let vanished = 0;
    const keep = (more) => {
        for (const hit of more) {
            const isRoom = hits.length < MOST_HITS && (keys.size < MOST_KEYS || keys.has(hit.hit.key));
            if (!isRoom) {
                tooMany = true;
                return;
            }
            keys.add(hit.hit.key);
            hits.push(hit);
        }
    };
    const unopened = [];
    for (const object of sifted.archives.values()) {
        if (object.size > LARGEST_ARCHIVE_BYTES)
            unopened.push({ object, entry: "", why: { because: "too-large", most: LARGEST_ARCHIVE_BYTES } });
    }
    const isOpened = ({ id, size }) => sifted.archives.has(id) && size <= LARGEST_ARCHIVE_BYTES;
    const memory = Buffer.alloc(SLAB_BYTES);
    let slabs;
    let first = 0;
    let unpackedBytes = 0;
    let archive = [];
    const ids = new Set([
        ...sifted.suspicious.keys(),
        ...[...sifted.archives.values()].filter(isOpened).map(({ id }) => id),
    ]);
    if (ids.size === 0)
        return { hits, unopened, trouble: undefined, tooMany, vanished };
    /** As the first reading came across it: with its path. */
    const known = (header) => sifted.suspicious.get(header.id) ?? sifted.archives.get(header.id) ?? header;
    const trouble = await repository.read(ids, async (event) => {
        switch (event.event) {
            case "missing":
                // It was here when everything was read.
                vanished++;
                return;
            case "begin":
                slabs = new Slabs(known(event.header), memory);
                first = hits.length;
                archive = [];
                return;
            case "data":
                // What would not be kept is not looked for.
                if (slabs && !tooMany)
                    keep(slabs.push(event.bytes));
                // A copy: the piece belongs to a larger one, which would be kept alive.
                if (isOpened(event.header))
                    archive.push(Buffer.from(event.bytes));
                return;
            case "end": {
                if (slabs && !tooMany)
                    keep(slabs.end());
                if (!isOpened(event.header))
                    return;
                const object = known(event.header);
                const bytes = Buffer.concat(archive);
                archive = [];
                if (unpackedBytes > MOST_UNPACKED_BYTES) {
                    const why = { because: "archives-before", most: MOST_UNPACKED_BYTES };
                    unopened.push({ object, entry: "", why });
                    return;
                }
                for await (const item of openArchive(bytes)) {
                    keep(inNameOf(object, item.entry));
                    if ("unopened" in item)
                        unopened.push({ object, entry: item.entry, why: item.unopened });
                    else {
                        unpackedBytes += item.bytes.length;
                        if (!tooMany)
                            keep(inEntry(object, item.entry, item.bytes));
                    }
                }
                hits = [...hits.slice(0, first), ...onceInArchive(hits.slice(first))];
            }
        }
    });
    return { hits, unopened, trouble, tooMany, vanished };
}
/** What is not compressed stands in the raw bytes as well; the entry is the better place to tell. */
function onceInArchive(hits) {
    const inside = new Set(hits.flatMap(({ entry, hit }) => (entry ? [hit.key] : [])));
    return hits.filter(({ entry, hit }) => entry || !inside.has(hit.key));
}
function* inEntry(object, entry, bytes) {
    for (const hit of hitsIn(bytes)) {
        const lineText = markedLines(bytes, hit.offset, hit.offset + hit.length);
        yield { object, hit, entry, begins: undefined, ends: undefined, lineText, part: "content" };
    }
}
/** As from slabs: an entry may be made of keys, and they are not all wanted. */
function* hitsIn(bytes) {
    let done = 0;
    for (let start = 0; start === 0 || done < bytes.length; start += SLAB_BYTES - 2 * OVERLAP_BYTES) {
        const isLast = start + SLAB_BYTES >= bytes.length;
        const until = isLast ? bytes.length : start + SLAB_BYTES - OVERLAP_BYTES;
        for (const hit of (0,detect/* detect */.o)(bytes.subarray(start, start + SLAB_BYTES))) {
            const offset = start + hit.offset;
            if (offset >= done && offset < until)
                yield { ...hit, offset };
        }
        done = until;
    }
}
/** The marker alone, not its lines: there may be thousands of hits in a line of thousands of characters. */
function markedLines(bytes, from, to) {
    return inlineMarker(linesAround(bytes, from, to)) ?? "";
}
function inNameOf(object, entry) {
    return (0,detect/* detect */.o)(Buffer.from(entry)).map((hit) => ({
        object,
        hit,
        entry,
        begins: undefined,
        ends: undefined,
        lineText: "",
        part: "entry-name",
    }));
}
/** One object, slab by slab. */
class Slabs {
    #object;
    #positions = new PositionCounter();
    #memory;
    #bytes = 0;
    /** Where the slab begins in the object, and up to where hits were given out already. */
    #start = 0;
    #done = 0;
    /** Where the message of a commit or tag begins. */
    #message;
    /** @param memory of a slab, used for one object after the other */
    constructor(object, memory) {
        this.#object = object;
        this.#memory = memory;
    }
    push(bytes) {
        const hits = [];
        for (let at = 0; at < bytes.length;) {
            const copied = bytes.copy(this.#memory, this.#bytes, at);
            at += copied;
            this.#bytes += copied;
            if (this.#bytes === this.#memory.length)
                for (const hit of this.#look(false))
                    hits.push(hit);
        }
        return hits;
    }
    end() {
        return this.#look(true);
    }
    #look(last) {
        const slab = this.#memory.subarray(0, this.#bytes);
        if (this.#start === 0) {
            const blank = slab.indexOf("\n\n");
            this.#message = blank === -1 ? undefined : blank;
        }
        const until = last ? Number.POSITIVE_INFINITY : this.#start + slab.length - OVERLAP_BYTES;
        const hits = (0,detect/* detect */.o)(slab)
            .map((hit) => ({ ...hit, offset: hit.offset + this.#start }))
            .filter(({ offset }) => offset >= this.#done && offset < until)
            .map((hit) => this.#placed(hit, slab));
        if (!last) {
            // Hits that begin in the second half of what is kept come with the next slab; the first half is their context.
            this.#done = until;
            const kept = 2 * OVERLAP_BYTES;
            const next = this.#start + slab.length - kept;
            this.#positions.at(slab, this.#start, next);
            this.#start = next;
            slab.copyWithin(0, slab.length - kept);
            this.#bytes = kept;
        }
        return hits;
    }
    #partAt(offset, slab, from) {
        const { type } = this.#object;
        if (type === "blob" || type === "tree")
            return "content";
        if (this.#message !== undefined && offset > this.#message)
            return "message";
        const line = slab.subarray(slab.subarray(0, from).lastIndexOf("\n") + 1);
        return type === "tag" && line.toString("latin1", 0, 4) === "tag " ? "tag-name" : "header";
    }
    #placed(hit, slab) {
        const from = hit.offset - this.#start;
        const to = from + hit.length;
        const isText = this.#object.type === "blob";
        const begins = isText ? this.#positions.at(slab, this.#start, hit.offset) : undefined;
        const ends = isText ? this.#positions.at(slab, this.#start, hit.offset + hit.length) : undefined;
        return {
            object: this.#object,
            hit,
            entry: undefined,
            begins,
            ends,
            lineText: markedLines(slab, from, to),
            part: this.#partAt(hit.offset, slab, from),
        };
    }
}

// EXTERNAL MODULE: ./lib/scan/detect/needles.js
var needles = __nccwpck_require__(825);
// EXTERNAL MODULE: ./lib/scan/detect/search.js + 1 modules
var search = __nccwpck_require__(442);
// EXTERNAL MODULE: ./lib/scan/detect/suspicion.js
var suspicion = __nccwpck_require__(334);
;// CONCATENATED MODULE: ./lib/scan/detect/sieve.js



/** What is kept of a chunk: a needle that is cut by its end, and what stands before it. */
const TAIL_BYTES = needles/* LONGEST_NEEDLE_BYTES */.Tj + suspicion/* CONTEXT_BEFORE_BYTES */.IU;
/** What is looked at together with that tail: needles whose context begins in it, with all their own. */
const HEAD_BYTES = suspicion/* CONTEXT_BEFORE_BYTES */.IU + needles/* LONGEST_NEEDLE_BYTES */.Tj + suspicion/* CONTEXT_BEHIND_BYTES */.T7;
/** A sieve for one stream of bytes, from its beginning. */
function createSieve() {
    /** The tail, and behind it the head of the next chunk: one memory for all, since a history has many chunks. */
    const border = Buffer.alloc(TAIL_BYTES + HEAD_BYTES);
    let tailBytes = 0;
    let position = 0;
    return {
        reach: TAIL_BYTES,
        get position() {
            return position;
        },
        sift(chunk) {
            const found = [];
            if (tailBytes > 0) {
                const across = border.subarray(0, tailBytes + chunk.copy(border, tailBytes, 0, HEAD_BYTES));
                (0,search/* searchNeedles */.n)(across, (needle, offset) => {
                    const isNew = offset + needle.bytes.length > tailBytes;
                    const isBegun = offset < tailBytes + suspicion/* CONTEXT_BEFORE_BYTES */.IU;
                    if (isNew && isBegun && (0,suspicion/* isSuspicious */.oK)(needle, across, offset)) {
                        found.push(position - tailBytes + offset);
                    }
                });
            }
            const first = tailBytes > 0 ? suspicion/* CONTEXT_BEFORE_BYTES */.IU : 0;
            (0,search/* searchNeedles */.n)(chunk, (needle, offset) => {
                if (offset >= first && (0,suspicion/* isSuspicious */.oK)(needle, chunk, offset))
                    found.push(position + offset);
            });
            tailBytes = keepTail(border, tailBytes, chunk);
            position += chunk.length;
            return found;
        },
    };
}
/** @returns how many bytes of tail there are now */
function keepTail(border, tailBytes, chunk) {
    const fresh = Math.min(TAIL_BYTES, chunk.length);
    const kept = Math.min(tailBytes, TAIL_BYTES - fresh);
    border.copyWithin(0, tailBytes - kept, tailBytes);
    chunk.copy(border, kept, chunk.length - fresh);
    return kept + fresh;
}

;// CONCATENATED MODULE: ./lib/scan/repository/batch-walk.js

const batch_walk_LINE_FEED = 10;
const batch_walk_SPACE = 32;
/** A path can be long, since directories may be nested without end; this one is none. */
const batch_walk_LONGEST_LINE = 16 * 1024 * 1024;
/**
 * Walks along the output of `git cat-file --batch`, in whatever pieces it comes:
 * `<id> <type> <size> <path>\n<content>\n`, or `<name> missing\n`
 * (https://git-scm.com/docs/git-cat-file#_batch_output). A history has hundreds of thousands of objects, of which few
 * are of interest: a header becomes text only when it is asked for.
 */
class BatchWalk {
    #visitor;
    #position = 0;
    /** The beginning of a line that did not end with its chunk. */
    #begun = "";
    /** The line of the object that is walked over: in `#chunk` while it is there, else as text. */
    #chunk;
    #lineFrom = 0;
    #lineTo = 0;
    #line = "";
    #header;
    #type;
    #left = 0;
    #answers = 0;
    #garbled = false;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    /** How many of the lines of its input git has answered, up to now. */
    get answers() {
        return this.#answers;
    }
    /** Whether the output is not of this form; then nothing more is told. */
    get isGarbled() {
        return this.#garbled;
    }
    /** Whether the output ended where an object ended. */
    get isBetweenObjects() {
        return this.#type === undefined && this.#begun === "" && !this.#garbled;
    }
    /** Of the object that is walked over: only to be asked for by the visitor. */
    get header() {
        this.#header ??= headerIn(this.line);
        return this.#header;
    }
    /** The same as it stands there, for {@link headerIn}: what may be wanted later, when its memory is used again. */
    get line() {
        this.#keepLine();
        return this.#line;
    }
    /** @param chunk the next bytes; not kept */
    push(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#garbled) {
            if (this.#type === undefined) {
                const end = chunk.indexOf(batch_walk_LINE_FEED, at);
                if (end === -1) {
                    if (this.#begun.length + chunk.length - at > batch_walk_LONGEST_LINE)
                        this.#garbled = true;
                    else
                        this.#begun += chunk.toString("latin1", at, chunk.length);
                    break;
                }
                this.#beginLine(chunk, at, end);
                at = end + 1;
                if (this.#type === undefined)
                    continue;
                this.#visitor.begin(this, this.#type, this.#left, this.#position + at);
            }
            if (this.#left > 0) {
                const end = Math.min(chunk.length, at + this.#left);
                if (end > at)
                    this.#visitor.data(this, chunk.subarray(at, end), this.#type);
                this.#left -= end - at;
                at = end;
            }
            // The line feed after the content, which may come with the next chunk.
            if (this.#left === 0 && at < chunk.length) {
                if (chunk[at] !== batch_walk_LINE_FEED) {
                    this.#garbled = true;
                    break;
                }
                at++;
                this.#visitor.end(this);
                this.#type = undefined;
            }
        }
        // The chunk's memory is used again.
        if (this.#type !== undefined && this.#header === undefined)
            this.#keepLine();
        this.#chunk = undefined;
        this.#position += chunk.length;
    }
    #beginLine(chunk, from, to) {
        this.#header = undefined;
        if (this.#begun === "" && this.#beginInPlace(chunk, from, to))
            return;
        const line = this.#begun + chunk.toString("latin1", from, to);
        this.#begun = "";
        const [, type, size] = HEADER.exec(line) ?? [];
        if (type !== undefined) {
            this.#answers++;
            this.#type = type;
            this.#left = Number(size);
            this.#chunk = undefined;
            this.#line = line;
            return;
        }
        const name = MISSING.exec(line)?.[1];
        if (name === undefined) {
            this.#garbled = true;
            return;
        }
        this.#answers++;
        this.#visitor.missing(name);
    }
    /** The usual line, without a text being made of it. @returns whether it is one; else nothing has changed */
    #beginInPlace(chunk, from, to) {
        const digits = hexDigitsAt(chunk, from, to);
        let at = from + digits;
        if ((digits !== 40 && digits !== 64) || chunk[at] !== batch_walk_SPACE)
            return false;
        const type = TYPES[chunk[at + 1]]?.[chunk[at + 2]];
        if (type === undefined)
            return false;
        const { name, bytes } = type;
        at += 1;
        for (let index = 0; index < bytes.length; index++)
            if (chunk[at + index] !== bytes[index])
                return false;
        at += bytes.length;
        const first = at;
        let size = 0;
        for (; at < to; at++) {
            const digit = chunk[at] - 48;
            if (digit < 0 || digit > 9)
                break;
            size = size * 10 + digit;
        }
        if (at === first || at - first > MOST_DIGITS || (at < to && chunk[at] !== batch_walk_SPACE))
            return false;
        this.#answers++;
        this.#type = name;
        this.#left = size;
        this.#chunk = chunk;
        this.#lineFrom = from;
        this.#lineTo = to;
        return true;
    }
    #keepLine() {
        if (this.#chunk !== undefined)
            this.#line = this.#chunk.toString("latin1", this.#lineFrom, this.#lineTo);
        this.#chunk = undefined;
    }
}
/** More would not be exact as a number. */
const MOST_DIGITS = 15;
/** By their first two letters. */
const TYPES = [];
for (const name of ["blob", "tree", "commit", "tag"]) {
    const bytes = Buffer.from(`${name} `);
    TYPES[bytes[0] ?? 0] ??= [];
    (TYPES[bytes[0] ?? 0] ?? [])[bytes[1] ?? 0] = { name, bytes };
}
const HEADER = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)(?: .*)?$/s;
const MISSING = /^(.*) (?:missing|ambiguous)$/s;
/** What a header says. @param line of {@link BatchWalk.line} */
function headerIn(line) {
    const [id = "", type, size] = line.split(" ", 3);
    const path = line.slice(id.length + 1 + (type?.length ?? 0) + 1 + (size?.length ?? 0) + 1);
    return {
        id,
        type: type,
        size: Number(size),
        path: Buffer.from(path, "latin1").toString("utf8"),
    };
}

;// CONCATENATED MODULE: ./lib/scan/sift.js




/** More than this is no repository of programs, but an attack on our memory. */
const MOST_SUSPICIOUS = 100_000;
const MOST_MISSING = 100_000;
/** How much of a file tells whether it is an archive. */
const sift_HEAD_BYTES = 512;
/**
 * The first reading: everything that the scope names goes through the sieve in the pieces in which git gives it,
 * and only what is suspicious is read again and looked at exactly.
 */
class Sifter {
    #walk;
    #sieve = createSieve();
    #tail = new ZipTail();
    #suspicious = new Map();
    #archives = new Map();
    #missing = [];
    /** Objects in which the sieve may still report something: those of which the next chunk has more, or the last ones. */
    #open = [];
    /** What the sieve reported of the chunk, in order, and how many of them are placed. */
    #reported = [];
    #placed = 0;
    #size = 0;
    #head = [];
    #headBytes = 0;
    #commits = 0;
    #objects = 0;
    #bytes = 0;
    #tooMany = false;
    /** @param withArchives whether to tell which files are archives */
    constructor(withArchives) {
        this.#walk = new BatchWalk({
            begin: (walk, type, size, start) => {
                const end = start + size;
                this.#objects++;
                this.#bytes += size;
                if (type === "commit")
                    this.#commits++;
                if (this.#placed < this.#reported.length)
                    this.#place(start, end, () => walk.header);
                // Few: most objects are done with before their chunk is.
                if (end >= this.#sieve.position - this.#sieve.reach) {
                    this.#open.push({ line: walk.line, start, end });
                }
                if (!withArchives)
                    return;
                this.#size = size;
                this.#headBytes = 0;
                if (this.#head.length > 0)
                    this.#head = [];
                this.#tail.begin(size);
            },
            data: (walk, bytes, type) => {
                if (withArchives && type === "blob")
                    this.#lookForArchive(walk, bytes);
            },
            end: () => undefined,
            missing: (name) => {
                if (this.#missing.length < MOST_MISSING)
                    this.#missing.push(name.replace(/^\?/, ""));
            },
        });
    }
    /** @returns `stop` when it is no stream of objects */
    push(chunk) {
        // Overlapping needles may come in another order.
        this.#reported = this.#sieve.sift(chunk).sort((a, b) => a - b);
        this.#placed = 0;
        for (const span of this.#open)
            this.#place(span.start, span.end, () => headerIn(span.line));
        const reach = this.#sieve.position - this.#sieve.reach;
        this.#open = this.#open.filter(({ end }) => end >= reach);
        this.#walk.push(chunk);
        return this.#walk.isGarbled ? "stop" : undefined;
    }
    end() {
        return {
            suspicious: this.#suspicious,
            archives: this.#archives,
            missing: this.#missing,
            commits: this.#commits,
            objects: this.#objects,
            bytes: this.#bytes,
            answers: this.#walk.answers,
            whole: this.#walk.isBetweenObjects,
            tooMany: this.#tooMany,
        };
    }
    /** Makes an object suspicious if the sieve reported something in it; what it reported before it is in no object. */
    #place(start, end, headerOf) {
        const reported = this.#reported;
        while (this.#placed < reported.length && reported[this.#placed] < start)
            this.#placed++;
        for (; this.#placed < reported.length && reported[this.#placed] < end; this.#placed++) {
            if (this.#suspicious.size >= MOST_SUSPICIOUS)
                this.#tooMany = true;
            else {
                const header = headerOf();
                this.#suspicious.set(header.id, header);
            }
        }
    }
    #lookForArchive(walk, bytes) {
        if (this.#headBytes < sift_HEAD_BYTES)
            this.#lookAtHead(walk, bytes);
        // Programs carry a zip at their end.
        if (this.#tail.push(bytes))
            this.#archives.set(walk.header.id, walk.header);
    }
    #lookAtHead(walk, bytes) {
        const part = bytes.subarray(0, sift_HEAD_BYTES - this.#headBytes);
        const whole = this.#headBytes + part.length >= Math.min(sift_HEAD_BYTES, this.#size);
        this.#headBytes += part.length;
        // Most files come in one piece and need no copy.
        if (this.#head.length > 0 || !whole)
            this.#head.push(Buffer.from(part));
        if (whole && isArchive(this.#head.length > 0 ? Buffer.concat(this.#head) : part)) {
            this.#archives.set(walk.header.id, walk.header);
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/known.js



/** What of the base is fetched to look for keys that were found: more would be a clone. */
const MOST_FETCHED = 2000;
/**
 * Which of the keys that were found stood in the files of the bases already: those are not new, however often
 * their files were edited, renamed or copied. The files of the same names are looked at first, and mostly do.
 */
async function knownKeys(sightings, selection, repository, openArchive) {
    const wanted = new Set(sightings.map(({ hit }) => hit.key));
    const keys = new Set();
    if (wanted.size === 0 || selection.bases.length === 0)
        return { keys, notes: [] };
    const paths = new Set(sightings.flatMap(({ place }) => place.file ?? []));
    const samePath = new Set();
    const others = new Set();
    let listed = true;
    for (const base of selection.bases) {
        const whole = await eachFile(base, repository, (id, path) => {
            (paths.has(path.toString("utf8")) ? samePath : others).add(id);
        });
        listed &&= whole;
    }
    const look = async (ids, archives) => {
        const absent = await fetchSome([...ids], selection, repository);
        const sifter = new Sifter(archives);
        const unread = await repository.readThese([...ids].filter((id) => !absent.has(id)), (chunk) => sifter.push(chunk));
        const sifted = sifter.end();
        const { hits, trouble, tooMany, vanished } = await inspect(sifted, repository, openArchive);
        for (const { hit } of hits)
            if (wanted.has(hit.key))
                keys.add(hit.key);
        const isRead = !unread && sifted.whole && sifted.answers === ids.size - absent.size;
        return absent.size === 0 && isRead && !trouble && !tooMany && vanished === 0;
    };
    let complete = (await look(samePath, true)) && listed;
    if (keys.size < wanted.size)
        complete = (await look(others, false)) && complete;
    return { keys, notes: complete || keys.size === wanted.size ? [] : [{ note: "base-not-all-read" }] };
}
/**
 * Of a clone that does not have all files of the base, fetches those that matter: all if they are few, else those
 * that the tip does not have any more, where a file that was moved or edited comes from.
 *
 * @returns ids that are still not here
 */
async function fetchSome(ids, { standing = [] }, repository) {
    const absent = await repository.absentOf(ids);
    if (absent.length === 0 || repository.server === undefined)
        return new Set(absent);
    let wanted = absent;
    if (absent.length > MOST_FETCHED) {
        const kept = new Set();
        for (const tip of standing)
            await eachFile(tip, repository, (id) => kept.add(id));
        wanted = absent.filter((id) => !kept.has(id)).slice(0, MOST_FETCHED);
    }
    const trouble = wanted.length === 0 ? undefined : await repository.server.fetchObjects(wanted);
    const left = new Set(absent);
    if (trouble === undefined)
        for (const id of wanted)
            left.delete(id);
    return left;
}
/** @returns whether all could be listed */
async function eachFile(commit, repository, visit) {
    const parser = new TreeParser();
    const trouble = await repository.files(commit, (chunk) => {
        for (const { type, id, path } of parser.push(chunk))
            if (type === "blob")
                visit(id, path);
        return parser.isGarbled ? "stop" : undefined;
    });
    return trouble === undefined && parser.isWhole;
}

;// CONCATENATED MODULE: ./lib/scan/repository/gaps.js
/**
 * Why git could not do something, as far as its own words tell. They are read here and go no further: they may
 * hold names of branches, addresses and proxies' passwords.
 */
function gapOf(trouble) {
    return { because: trouble === undefined ? "not-fetched" : causeOf(trouble) };
}
function causeOf(trouble) {
    switch (trouble.end) {
        case "absent":
            return "git-not-started";
        case "no-server":
        case "killed":
        case "stalled":
        case "flooded":
        case "garbled":
        case "cancelled":
            return trouble.end;
        case "failed":
            return (REASONS.find(([words]) => words.test(withoutQuotes(trouble.stderr))) ?? [
                undefined,
                OTHERWISE[trouble.doing],
            ])[1];
    }
}
/** Addresses and names, which git quotes, may hold any word. */
function withoutQuotes(stderr) {
    return stderr.replace(/'[^'\n]*'/g, "''");
}
/** Whether the server answered, and does not have what was asked for. */
function isGone(trouble) {
    return trouble.end === "failed" && GONE.test(trouble.stderr);
}
/** Whether the server did not accept the token, or none. */
function isRefusal(trouble) {
    return trouble.end === "failed" && REFUSED.test(trouble.stderr);
}
const GONE = /not our ref|unadvertised object|couldn't find remote ref|no such ref/i;
const REFUSED = /authentication failed|could not read username|terminal prompts disabled|error: 40[134]|repository .{0,300} not found/i;
const REASONS = [
    // Before all others: a fetch that cannot write complains about the connection as well.
    [/no space left|disk quota|file too large/i, "disk-full"],
    [/read-only file system/i, "disk-read-only"],
    [/too many open files|cannot allocate|out of memory|resource temporarily/i, "nothing-left"],
    [/unknown (?:option|switch)|unrecognized argument|^usage: git|not a git command/im, "git-too-old"],
    [REFUSED, "server-refused"],
    [GONE, "server-gone"],
    [/error: 5\d\d/i, "server-error"],
    [/could not resolve host/i, "server-unresolved"],
    [/ssl|tls|certificate/i, "certificate"],
    [/proxy/i, "proxy"],
    [
        /unable to access|could not connect|connection|timed? ?out|early eof|hung up|rpc failed/i,
        "server-unreachable",
    ],
    [/corrupt|bad object|inflate|unable to read|invalid object|loose object|packfile/i, "damaged"],
];
const OTHERWISE = {
    fetch: "fetch-failed",
    list: "list-failed",
    read: "read-failed",
};

;// CONCATENATED MODULE: ./lib/scan/repository/lines.js
const LINES_A_PIECE = 1000;
/** Lines for a process to read, in pieces of many lines, which is what writing to a process costs. */
function lines(items) {
    return Array.from({ length: Math.ceil(items.length / LINES_A_PIECE) }, (_, at) => items
        .slice(at * LINES_A_PIECE, (at + 1) * LINES_A_PIECE)
        .map((item) => `${item}\n`)
        .join(""));
}

;// CONCATENATED MODULE: ./lib/scan/repository/trouble.js
/** `undefined` when git did what it was asked to. */
function troubleOf(doing, end) {
    if (end.end === "refused")
        return garbled(doing);
    if (end.end !== "exit")
        return { doing, end: end.end, stderr: "" };
    return end.code === 0 ? undefined : { doing, end: "failed", stderr: end.stderr };
}
/** The trouble of an answer that is none, or not all of one. */
function garbled(doing) {
    return { doing, end: "garbled", stderr: "" };
}

;// CONCATENATED MODULE: ./lib/scan/repository/server.js




/** Whole history, for `--depth`: git's own number for "unshallow". */
const INFINITE_DEPTH = 2_147_483_647;
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
const WITHOUT_FILES = "--filter=blob:none";
/** Of a ref with its name. */
const server_LONGEST_LINE = 64 * 1024;
/** A fetch has nothing to say, but programs in front of git may. */
const MOST_WORDS_BYTES = 1024 * 1024;
const OUR_REFS = "refs/openai-key-guard";
/** What `git fetch` is told to get a ref of the server under a name of ours, with which {@link ourRef} finds it. */
function refspec(ref, name) {
    return `+${ref}:${ourRef(name)}`;
}
/** The name of a ref of ours in the store. */
function ourRef(name) {
    return `${OUR_REFS}/${name}`;
}
/** The repository on the server, from which what the clone does not have is fetched into the store. */
class Server {
    #git;
    #store;
    #remote;
    #negotiates;
    /** @param negotiates whether the server is told what is here, and leaves out what that leads to */
    constructor(git, store, remote, negotiates) {
        this.#git = git;
        this.#store = store;
        this.#remote = remote;
        this.#negotiates = negotiates;
    }
    /**
     * Fetches commits.
     *
     * @param wants ids, or refs of the server with the name of ours that they get: {@link refspec}
     * @param depth in commits from each of them; `undefined`: up to what is here
     * @param files also their files; else only commits and trees
     */
    async fetchCommits(wants, depth, files) {
        return await this.#fetch([...(depth === undefined ? [] : [`--depth=${depth}`]), ...(files ? [] : [WITHOUT_FILES])], wants, this.#negotiates);
    }
    /** Fetches just these objects, in one go. What is asked for by id needs no talk about what is here. */
    async fetchObjects(ids) {
        return await this.#fetch([WITHOUT_FILES], ids, false);
    }
    /** The branches and tags that there are, with what they lead to. */
    async refs() {
        const refs = new Map();
        let rest = "";
        const args = ["ls-remote", "--quiet", "--refs", "origin", "refs/heads/*", "refs/tags/*"];
        const trouble = await this.#talk(args, [], (chunk) => {
            const listed = (rest + chunk.toString("latin1")).split("\n");
            rest = listed.pop() ?? "";
            for (const line of listed) {
                const [id = "", name = ""] = line.split("\t");
                if (!(0,object_id/* isObjectId */.T)(id) || name === "")
                    return "stop";
                refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
            }
            return rest.length > server_LONGEST_LINE ? "stop" : undefined;
        });
        // Who runs a workflow has a branch.
        const isWhole = refs.size > 0 && rest === "";
        return { refs, trouble: trouble ?? (isWhole ? undefined : garbled("fetch")) };
    }
    /** What is wanted goes through standard input: names of branches are text from outside. */
    async #fetch(args, wants, negotiates) {
        const settings = negotiates ? [] : ["-c", "fetch.negotiationAlgorithm=noop"];
        let bytes = 0;
        return await this.#talk([...settings, ...FETCH, ...args, "--stdin", "origin"], wants, (chunk) => {
            bytes += chunk.length;
            return bytes > MOST_WORDS_BYTES ? "stop" : undefined;
        });
    }
    async #talk(args, input, onData) {
        const once = async (token) => {
            const remote = { ...this.#remote, token };
            const end = await this.#store.asPartialClone(() => this.#git.pipe(args, onData, { input: lines(input), remote }));
            return troubleOf("fetch", end);
        };
        const { token } = this.#remote;
        const trouble = await once(token);
        if (trouble === undefined || !isRefusal(trouble) || token === undefined)
            return trouble;
        // A token without the right to read contents is refused even where everybody may read.
        return (await once(undefined)) === undefined ? undefined : trouble;
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/search.js


/** Ids of those that are here, each once. */
function idsOf(located) {
    return [...new Set(located.flatMap(({ id }) => (id === undefined ? [] : [id])))];
}
/** Looks for commits, in the clone and on the server. */
class Search {
    #repository;
    #clone;
    #named = 0;
    constructor(repository, clone) {
        this.#repository = repository;
        this.#clone = clone;
    }
    /** Looks for them here, by id. */
    async locate(wanted) {
        return await this.#present(wanted.map((ref) => ({ wanted: ref, id: ref.id, commit: undefined, gone: false })));
    }
    /**
     * What only a ref leads to, by the branches of the server as the clone knows them: where the server cannot be
     * asked. Never by the clone's own branches, which may have any name, nor by those of a fork.
     */
    async locateInClone(located) {
        const unknown = located.filter(({ id, wanted }) => id === undefined && wanted.id === undefined);
        if (unknown.length === 0 || !(await this.#clone.isOurs()))
            return;
        const { refs } = await this.#clone.refs();
        for (const one of unknown)
            one.id = one.wanted.refs.map((ref) => refs.get(tracking(ref))).find(Boolean);
        await this.#present([...unknown]);
    }
    async #present(located) {
        const ids = idsOf(located);
        const types = await this.#repository.typesOf(ids.flatMap((id) => [`${id}^{commit}`, `${id}^{tree}`, `${id}^{blob}`]));
        for (const one of located) {
            one.commit = types.get(`${one.id}^{commit}`)?.id;
            // Tags may lead to anything.
            if (!types.has(`${one.id}^{tree}`) && !types.has(`${one.id}^{blob}`))
                one.id = undefined;
        }
        return located;
    }
    /** Whether the commits between tips and bases are all here. */
    async reach(tips, bases) {
        if (tips.length === 0 || tips.some(({ id }) => id === undefined))
            return { enough: false, cut: false };
        const ids = idsOf(tips);
        const baseIds = idsOf(bases);
        const shallow = this.#clone.shallow();
        const settled = bases.every(({ id, gone }) => id !== undefined || gone);
        if (shallow.size === 0)
            return { enough: settled, cut: false };
        const { ids: commits, trouble } = await this.#repository.commits({ tips: ids, bases: baseIds });
        if (trouble !== undefined)
            return { enough: false, cut: true, trouble };
        if (commits.some((commit) => shallow.has(commit)))
            return { enough: false, cut: true };
        if (baseIds.length === 0 || commits.length === 0)
            return { enough: settled, cut: false };
        // Without a common ancestor in sight the range holds more than the event added.
        const related = await this.#repository.hasCommonAncestor(ids[0] ?? "", baseIds);
        return { enough: settled && related, cut: false };
    }
    /** Fetches them together; if that fails one by one, by id and then by the refs that may lead to them. */
    async fetch(tips, bases, depth, files = false) {
        const { server } = this.#repository;
        if (server === undefined)
            return { doing: "fetch", end: "no-server", stderr: "" };
        this.#clone.onFetch(files);
        const here = idsOf([...tips, ...bases]);
        await this.#repository.remember(new Map(here.map((id, index) => [`have/${index}`, id])));
        const all = [...tips, ...bases].filter(({ gone }) => !gone);
        const reach = this.#clone.isWhole ? undefined : depth;
        await this.#fetchTrees(all, server);
        // Those that are here have to be deepened, unless they are whole.
        const wants = this.#clone.isWhole ? all.filter(({ id }) => id === undefined) : all;
        const direct = wants.flatMap(({ id, wanted }) => id ?? wanted.id ?? []);
        let trouble;
        if (direct.length > 0)
            trouble = await server.fetchCommits([...new Set(direct)], reach, files);
        if (trouble === undefined)
            for (const one of all)
                one.id ??= one.wanted.id;
        else if (isGone(trouble)) {
            for (const one of wants) {
                const id = one.id ?? one.wanted.id;
                if (id === undefined)
                    continue;
                const alone = await server.fetchCommits([id], reach, files);
                if (alone === undefined)
                    one.id = id;
            }
        }
        for (const one of all) {
            if (one.id !== undefined || (trouble !== undefined && !isGone(trouble)))
                continue;
            trouble = (await this.#byRef(one, server, reach, files)) ?? trouble;
        }
        await this.#present(all);
        for (const one of all)
            one.gone = one.id === undefined;
        return trouble;
    }
    /** A clone without trees (`filter: tree:0`) has the commits, and the server would take it that it has all of them. */
    async #fetchTrees(all, server) {
        const bare = all.flatMap(({ id, commit }) => (id === undefined && commit !== undefined ? [commit] : []));
        const trees = await Promise.all(bare.map((commit) => this.#repository.treeOf(commit)));
        const ids = trees.filter((tree) => tree !== undefined);
        if (ids.length > 0)
            await server.fetchObjects(ids);
    }
    async #byRef(one, server, depth, files) {
        let trouble;
        for (const ref of one.wanted.refs) {
            const name = `want/${this.#named++}`;
            trouble = await server.fetchCommits([refspec(ref, name)], depth, files);
            if (trouble !== undefined)
                continue;
            const types = await this.#repository.typesOf([ourRef(name)]);
            one.id = one.wanted.id ?? types.get(ourRef(name))?.id;
            return undefined;
        }
        return trouble;
    }
}
/** Under which name a clone has a branch of the server. */
function tracking(ref) {
    return ref.replace(/^refs\/heads\//, "refs/remotes/origin/");
}

;// CONCATENATED MODULE: ./lib/scan/repository/obtain.js




/** When the payload does not say how many commits there are. */
const FIRST_DEPTH = 50;
/** Each fetch brings only what the one before did not; the last takes all there is. */
const FURTHER_DEPTHS = [200, 2000, 20_000, INFINITE_DEPTH];
/** Makes sure that the commits of a range are here, with as few and as small fetches as will do. */
async function obtainRange(range, repository, clone) {
    const search = new Search(repository, clone);
    const merged = await mergeBase(range, repository);
    const located = await search.locate([...range.tips, ...range.bases, ...merged]);
    const tips = located.slice(0, range.tips.length);
    let bases = located.slice(range.tips.length);
    let trouble;
    let reached = await search.reach(tips, bases);
    let fellBack = false;
    const first = Math.min((range.commitCount ?? FIRST_DEPTH) + 1, INFINITE_DEPTH);
    for (const depth of [first, ...FURTHER_DEPTHS]) {
        if (reached.enough || repository.server === undefined)
            break;
        trouble = await search.fetch(tips, bases, depth);
        if (trouble?.end === "cancelled")
            break;
        if (range.fallbackBases.length > 0 && bases.length > 0 && bases.every(({ gone }) => gone) && !fellBack) {
            // The old tip of a forced push is gone.
            fellBack = true;
            bases = await search.locate(range.fallbackBases);
            await search.fetch([], bases, depth);
        }
        reached = await search.reach(tips, bases);
        if (trouble !== undefined && tips.some((tip) => tip.id === undefined))
            break;
    }
    await search.locateInClone(bases);
    const present = { tips: idsOf(tips), bases: idsOf(bases) };
    const why = gapOf(trouble ?? reached.trouble ?? repository.lookupTrouble);
    const gaps = tips
        .filter((tip) => tip.id === undefined)
        .map((tip) => ({ gap: "commit", id: tip.wanted.id ?? "", role: "tip", why }));
    if (gaps.length === 0 && reached.cut)
        gaps.push({ gap: "history", why });
    return {
        selection: present.tips.length === 0 ? undefined : { ...present, standing: commitsOf(tips) },
        gaps,
        ignoreFrom: range.ignoreFrom === "tip" ? present.tips[0] : (merged[0]?.id ?? present.bases[0]),
        overlong: range.bases.length > 0 && present.bases.length === 0,
        fellBack: fellBack && present.bases.length > 0,
    };
}
/** Makes sure that one commit is here with its files. */
async function obtainTip(tip, repository, clone) {
    const search = new Search(repository, clone);
    const located = await search.locate([tip]);
    let trouble;
    if (located.some(({ id }) => id === undefined) && repository.server !== undefined) {
        trouble = await search.fetch(located, [], 1, true);
    }
    const ids = idsOf(located);
    const why = () => gapOf(trouble ?? repository.lookupTrouble);
    return {
        selection: ids.length === 0 ? undefined : { tips: ids, bases: [], alone: true, standing: commitsOf(located) },
        gaps: ids.length > 0 ? [] : [{ gap: "commit", id: tip.id ?? "", role: "tip", why: why() }],
        ignoreFrom: ids[0],
        overlong: false,
        fellBack: false,
    };
}
/** Makes sure that everything that any ref leads to is here. */
async function obtainHistory(tip, repository, clone) {
    let trouble;
    const own = await clone.refs();
    const refs = [...own.refs];
    if (repository.server !== undefined) {
        // Also for a clone that is whole: it may have one branch only.
        clone.onFetch(true);
        const there = await repository.server.refs();
        const ids = [...new Set(there.refs.values())];
        const wanted = clone.isWhole ? await repository.absentOf(ids) : ids;
        const depth = clone.isWhole ? undefined : INFINITE_DEPTH;
        trouble = there.trouble;
        if (wanted.length > 0)
            trouble ??= await repository.server.fetchCommits(wanted, depth, true);
        refs.push(...there.refs);
    }
    const search = new Search(repository, clone);
    const [head] = await search.locate([tip]);
    const named = [...new Set([...refs.map(([, id]) => id), ...(head?.id === undefined ? [] : [head.id])])];
    const absent = new Set(await repository.absentOf(named));
    const tips = named.filter((id) => !absent.has(id));
    const gaps = [];
    trouble ??= own.trouble;
    const why = gapOf(trouble ?? repository.lookupTrouble);
    if (tips.length === 0)
        gaps.push({ gap: "commit", id: tip.id ?? "", role: "tip", why });
    else if (trouble !== undefined || absent.size > 0 || clone.shallow().size > 0) {
        gaps.push({ gap: "history", why });
    }
    return {
        selection: tips.length === 0
            ? undefined
            : { tips, bases: [], standing: commitsOf(head === undefined ? [] : [head]) },
        gaps,
        ignoreFrom: head?.id,
        overlong: false,
        fellBack: false,
        refs: [...new Set(refs.map(([name]) => name))],
        digest: digestOf(refs),
    };
}
/** The same for the same refs, in whatever order: a digest, since names may hold keys. */
function digestOf(refs) {
    const lines = [...new Set(refs.map(([name, id]) => `${id} ${name}\n`))].toSorted();
    return (0,external_node_crypto_.createHash)("sha256").update(lines.join("")).digest("hex");
}
/** Objects that a fetch by id may name at once; more would be a clone, which has other ways. */
const MOST_OBJECTS = 200_000;
/** Trees lead to further trees that are missing, where a clone has none (`filter: tree:0`). */
const OBJECT_ROUNDS = 6;
/** Fetches the objects that the selection names and that are not here. */
async function obtainObjects(selection, repository, clone) {
    const asked = new Set();
    await obtainEdges(selection, repository, clone);
    for (let round = 0; round < OBJECT_ROUNDS && repository.server !== undefined; round++) {
        const { ids } = await repository.missingObjects(selection);
        const wanted = ids.filter((id) => !asked.has(id)).slice(0, MOST_OBJECTS);
        if (wanted.length === 0)
            return undefined;
        for (const id of wanted)
            asked.add(id);
        clone.onFetch(true);
        const trouble = await repository.server.fetchObjects(wanted);
        if (trouble !== undefined)
            return trouble;
    }
    return undefined;
}
/** What the range begins at has to be here with its trees: what it has is not new, and changes are told against it. */
async function obtainEdges(selection, repository, clone) {
    if (selection.alone || selection.bases.length === 0 || repository.server === undefined)
        return;
    const edges = await repository.edgesOf(selection);
    const types = await repository.typesOf(edges.map((id) => `${id}^{tree}`));
    const bare = edges.filter((id) => !types.has(`${id}^{tree}`));
    const trees = await Promise.all(bare.map((id) => repository.treeOf(id)));
    const wanted = trees.filter((tree) => tree !== undefined);
    if (wanted.length === 0)
        return;
    clone.onFetch(true);
    await repository.server.fetchObjects(wanted);
}
function commitsOf(located) {
    return [...new Set(located.flatMap(({ commit }) => (commit === undefined ? [] : [commit])))];
}
/** The base of a pull request as it was when GitHub merged the two for this run. */
async function mergeBase(range, repository) {
    if (range.mergeCommit === undefined)
        return [];
    const [base, head, ...others] = await repository.parentsOf(range.mergeCommit);
    const isOurs = head !== undefined && others.length === 0 && range.tips.some((tip) => tip.id === head);
    return isOurs && base !== undefined ? [{ id: base, refs: [] }] : [];
}

;// CONCATENATED MODULE: ./lib/scan/repository/batch.js

/** What `git cat-file --batch` has to be told for this: what stands behind an id in its input is handed on. */
const BATCH_FORMAT = "--batch=%(objectname) %(objecttype) %(objectsize) %(rest)";
/** Takes the output of `git cat-file --batch` apart into events, for those who look at every object. */
class BatchParser {
    #events = [];
    #walk = new BatchWalk({
        begin: (walk, _type, _size, at) => this.#events.push({ event: "begin", header: walk.header, at }),
        data: (walk, bytes) => this.#events.push({ event: "data", header: walk.header, bytes }),
        end: (walk) => this.#events.push({ event: "end", header: walk.header }),
        missing: (name) => this.#events.push({ event: "missing", name }),
    });
    /** @returns the events of this piece; the bytes in them are part of it */
    push(chunk) {
        this.#events = [];
        const wasGarbled = this.#walk.isGarbled;
        this.#walk.push(chunk);
        if (this.#walk.isGarbled && !wasGarbled)
            this.#events.push({ event: "garbled" });
        return this.#events;
    }
    /** How many of the lines of its input git has answered, up to now. */
    get answers() {
        return this.#walk.answers;
    }
    /** Whether the output ended where an object ended. */
    isBetweenObjects() {
        return this.#walk.isBetweenObjects;
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/channel.js
/** How much may wait before the writer is told to stop. */
const HIGH_WATER_BYTES = 1024 * 1024;
/** Hands pieces from a writer to a reader that may be slower, in order, with bounded memory. */
class Channel {
    #waiting = [];
    #waitingBytes = 0;
    #ended = false;
    #wakeReader;
    #wakeWriter;
    /** @returns a promise to wait for where there is no room for more; `stop` when nobody reads any more */
    write(piece) {
        if (this.#ended)
            return "stop";
        this.#waiting.push(piece);
        this.#waitingBytes += piece.length;
        this.#wakeReader?.();
        if (this.#waitingBytes < HIGH_WATER_BYTES)
            return undefined;
        return new Promise((resolve) => {
            this.#wakeWriter = () => resolve(undefined);
        });
    }
    /** Nothing more comes; what waits is still read. Also ends a wait of the writer. */
    end() {
        this.#ended = true;
        this.#wakeReader?.();
        this.#wakeWriter?.();
    }
    async *[Symbol.asyncIterator]() {
        try {
            for (;;) {
                const pieces = this.#waiting.splice(0);
                this.#waitingBytes = 0;
                this.#wakeWriter?.();
                // One piece: writing costs a process more than copying.
                if (pieces.length > 0)
                    yield pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
                if (this.#waiting.length > 0)
                    continue;
                if (this.#ended)
                    return;
                await new Promise((resolve) => {
                    this.#wakeReader = resolve;
                });
            }
        }
        finally {
            // A reader that stopped early must not leave the writer waiting.
            this.end();
        }
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/line-filter.js
/** Keeps of a stream of lines those that are wanted, and all that tell what is missing. */
class LineFilter {
    #keep;
    #rest = "";
    #kept = 0;
    constructor(keep) {
        this.#keep = keep;
    }
    /** How many lines were kept. */
    get kept() {
        return this.#kept;
    }
    push(chunk) {
        const parts = (this.#rest + chunk.toString("latin1")).split("\n");
        this.#rest = parts.pop() ?? "";
        const kept = parts.filter((line) => this.#keep(line.startsWith("?") ? line.slice(1) : line));
        this.#kept += kept.length;
        return Buffer.from(kept.map((line) => `${line}\n`).join(""), "latin1");
    }
}

;// CONCATENATED MODULE: ./lib/scan/repository/selection.js

/** Arguments of git that list the objects of a selection, and those that are missing; with their paths if wanted. */
function listing(selection, names) {
    return [
        "rev-list",
        "--objects",
        ...(names ? [] : ["--no-object-names"]),
        "--missing=print",
        ...alone(selection),
        "--stdin",
    ];
}
/** Arguments of `git rev-list` for commits that are taken alone. */
function alone({ alone: only }) {
    return only ? ["--no-walk"] : [];
}
/** The selection itself, for the standard input of `git rev-list`. */
function selected({ tips, bases }) {
    return lines([...tips, ...bases.map((base) => `^${base}`)]);
}

;// CONCATENATED MODULE: ./lib/scan/repository/repository.js









/** Of an answer of one line or a few. */
const LONGEST_OUTPUT = 1024 * 1024;
const LONGEST_HEADER = 64 * 1024;
/** `git rev-parse --verify --quiet` for a name that leads nowhere. */
const NO_SUCH_NAME = 1;
/** What a scan asks of git, on the store's repository. Every answer says whether it is whole. */
class Repository {
    #git;
    #lookupTrouble;
    /** Where missing objects are fetched from; `undefined`: nowhere. */
    server;
    constructor(git, server) {
        this.#git = git;
        this.server = server;
    }
    /** What first kept git from telling what is here; what it did not tell counted as not here. */
    get lookupTrouble() {
        return this.#lookupTrouble;
    }
    /** Types of the objects that are here; names as git takes them (`<id>`, `<id>^{tree}`, `<id>:path`). */
    async typesOf(names) {
        const found = new Map();
        if (names.length === 0)
            return found;
        let at = 0;
        const trouble = await this.#lines(["cat-file", "--batch-check"], lines(names), (line) => {
            const name = names[at++];
            if (name === undefined)
                return "stop";
            const [id = "", type = ""] = line.split(" ");
            if (/^(?:blob|tree|commit|tag)$/.test(type))
                found.set(name, { id, type: type });
            return undefined;
        });
        this.#lookupTrouble ??= trouble ?? (at === names.length ? undefined : garbled("read"));
        return found;
    }
    /** Commits of a selection, newest first; an error of git's when it does not know one of them. */
    async commits(selection) {
        const ids = [];
        const trouble = await this.#lines(["rev-list", ...alone(selection), "--stdin"], selected(selection), (line) => {
            ids.push(line);
            return (0,object_id/* isObjectId */.T)(line) ? undefined : "stop";
        });
        if (trouble !== undefined)
            return { ids: [], trouble };
        return { ids, trouble: ids.length > 0 ? undefined : await this.#emptyTrouble(selection) };
    }
    /** The commits at which a selection begins: those of the bases' history that its commits come from. */
    async edgesOf(selection) {
        const edges = [];
        await this.#lines(["rev-list", "--boundary", "--stdin"], selected(selection), (line) => {
            const id = line.replace(/^-/, "");
            if (id !== line)
                edges.push(id);
            return (0,object_id/* isObjectId */.T)(id) ? undefined : "stop";
        });
        return edges;
    }
    /** Of the objects that a selection names those that are not here. */
    async missingObjects(selection) {
        const missing = [];
        const trouble = await this.#lines(listing(selection, false), selected(selection), (line) => {
            if (!(0,object_id/* isObjectId */.T)(line.replace(/^\?/, "")))
                return "stop";
            if (line.startsWith("?"))
                missing.push(line.slice(1));
            return undefined;
        });
        return { ids: missing, trouble };
    }
    /**
     * Reads every object of a selection, in one stream as `git cat-file --batch` gives it.
     *
     * @param onChunk keeps nothing of a piece, whose memory may be used for the next one
     * @param keep whether the object of this id is to be read; without it, all are
     * @returns how many objects git was asked for, whether or not it gave them, and what went wrong
     */
    async readAll(selection, keep, onChunk) {
        const filter = keep && new LineFilter(keep);
        const { listed, troubles } = await this.#chain([listing(selection, true), selected(selection), filter], ["cat-file", BATCH_FORMAT, "--buffer"], onChunk, 
        // Of a few files it costs more to make ready than it saves.
        selection.bases.length === 0 && !selection.alone);
        const empty = listed === 0 && troubles.length === 0 ? await this.#emptyTrouble(selection) : undefined;
        return { asked: filter?.kept ?? listed, troubles: empty === undefined ? troubles : [empty] };
    }
    /**
     * What the commits of a selection change, newest first, as `git diff-tree` gives it, NUL-separated; merges
     * against all parents at once (`-c`): what they have of their own.
     */
    async changes(selection, onChunk) {
        const { troubles } = await this.#chain([["rev-list", ...alone(selection), "--stdin"], selected(selection), undefined], ["diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-renames", "--no-abbrev"], onChunk);
        return troubles;
    }
    /** One git gives lines, and another reads them. */
    async #chain([args, input, filter], reader, onChunk, reusesMemory = false) {
        const channel = new Channel();
        const check = new ListingCheck();
        const pass = (chunk) => check.push(chunk) ? channel.write(filter === undefined ? chunk : filter.push(chunk)) : "stop";
        const [listed, read] = await Promise.all([
            this.#git.pipe(args, pass, { input }).finally(() => channel.end()),
            this.#git.pipe(reader, onChunk, { input: channel, reusesMemory }),
        ]);
        const reading = troubleOf("read", read);
        // When nobody reads any more, that is why the listing was broken off.
        const isBrokenOff = listed.end === "refused" && reading !== undefined;
        const listing = isBrokenOff
            ? undefined
            : (troubleOf("list", listed) ?? (check.isWhole ? undefined : garbled("list")));
        return { listed: check.lines, troubles: [listing, reading].filter((trouble) => trouble !== undefined) };
    }
    /** Nothing at all may be the truth, or the silence of a git that was not able to say anything: it is asked again. */
    async #emptyTrouble(selection) {
        const args = ["rev-list", "--count", ...alone(selection), "--stdin"];
        const { text, trouble } = await this.#text(args, selected(selection));
        return trouble ?? (text.trim() === "0" ? undefined : garbled("list"));
    }
    /** Reads objects by id, in one stream as {@link readAll}. */
    async readThese(ids, onChunk) {
        const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], onChunk, { input: lines(ids) });
        return troubleOf("read", end);
    }
    /** Reads objects by name, taken apart. While a promise of `onEvent` is pending, git waits. */
    async read(names, onEvent) {
        const parser = new BatchParser();
        const wanted = [...names];
        const end = await this.#git.pipe(["cat-file", BATCH_FORMAT, "--buffer"], async (chunk) => {
            for (const event of parser.push(chunk)) {
                if (event.event === "garbled")
                    return "stop";
                const busy = onEvent(event);
                if (busy !== undefined)
                    await busy;
            }
            return undefined;
        }, { input: lines(wanted) });
        const isWhole = parser.isBetweenObjects() && parser.answers === wanted.length;
        return troubleOf("read", end) ?? (isWhole ? undefined : garbled("read"));
    }
    /** Raw output of `git ls-tree -r -z`; with directories if they are wanted, too. */
    async files(commit, onData, directories = false) {
        const args = ["ls-tree", "-r", ...(directories ? ["-t"] : []), "-z", "--full-tree", commit];
        return troubleOf("list", await this.#git.pipe(args, onData));
    }
    /** Refs of the repository that was checked out, whoever owns it; nothing of it is executed. */
    async refsOf(gitDir) {
        const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
        const refs = new Map();
        const trouble = await this.#lines([...where, "for-each-ref", "--format=%(objectname) %(refname)"], [], (line) => {
            const [id = "", name = ""] = line.split(" ");
            if (!(0,object_id/* isObjectId */.T)(id) || name === "")
                return "stop";
            refs.set(Buffer.from(name, "latin1").toString("utf8"), id);
            return undefined;
        });
        return { refs, trouble };
    }
    /** Of a commit that is here; none when it is not, or has none. Also those that a shallow clone does not have. */
    async parentsOf(commit) {
        const header = await this.#headerOf(commit);
        return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = ""]) => id);
    }
    /** Of a commit that is here, also when the tree itself is not. */
    async treeOf(commit) {
        return /^tree ([0-9a-f]{40,64})$/m.exec(await this.#headerOf(commit))?.[1];
    }
    async #headerOf(commit) {
        let content = "";
        await this.read([commit], (event) => {
            if (event.event === "data" && content.length < LONGEST_HEADER)
                content += event.bytes.toString("latin1");
        });
        return content.slice(0, content.indexOf("\n\n"));
    }
    /** From where the repository that was checked out was cloned, as its configuration says. */
    async originOf(gitDir) {
        const args = ["-c", "safe.directory=*", `--git-dir=${gitDir}`, "config", "--get", "remote.origin.url"];
        return (await this.#text(args, [])).text.trim();
    }
    /** What the repository that was checked out has at `HEAD`: nothing before there is a commit. */
    async headOf(gitDir) {
        const where = ["-c", "safe.directory=*", `--git-dir=${gitDir}`];
        const { text, code, trouble } = await this.#text([...where, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"], []);
        const id = text.trim();
        if ((0,object_id/* isObjectId */.T)(id) && trouble === undefined)
            return { id, trouble };
        return { id: undefined, trouble: code === NO_SUCH_NAME ? undefined : (trouble ?? garbled("list")) };
    }
    /** The id of what `<commit>:<path>` names, also when it is not here itself. */
    async idOf(name) {
        const { text } = await this.#text(["rev-parse", "--verify", "--quiet", "--end-of-options", name], []);
        return (0,object_id/* isObjectId */.T)(text.trim()) ? text.trim() : undefined;
    }
    /** The text of a small file, `undefined` when there is none, it is larger, or it could not be read to its end. */
    async textOf(name, mostBytes) {
        const pieces = [];
        let isFile = false;
        const trouble = await this.read([name], (event) => {
            if (event.event === "begin")
                isFile = event.header.type === "blob" && event.header.size <= mostBytes;
            else if (event.event === "data" && isFile)
                pieces.push(Buffer.from(event.bytes));
        });
        return isFile && trouble === undefined ? Buffer.concat(pieces).toString("utf8") : undefined;
    }
    /** The best common ancestor, if there is one as far as the history reaches. */
    async hasCommonAncestor(tip, bases) {
        const output = await this.#text(["merge-base", tip, ...bases], []);
        return output.trouble === undefined && (0,object_id/* isObjectId */.T)(output.text.split("\n")[0] ?? "");
    }
    /** Makes commits known under names of ours, so that a fetch can say what is here already. */
    async remember(commits) {
        const commands = [...commits].map(([name, id]) => `update ${ourRef(name)} ${id}`);
        await this.#text(["update-ref", "--stdin"], lines(commands));
    }
    /** Of these objects those that are not here. */
    async absentOf(ids) {
        const here = await this.typesOf(ids);
        return ids.filter((id) => !here.has(id));
    }
    async #lines(args, input, onLine) {
        let rest = "";
        const end = await this.#git.pipe(args, (chunk) => {
            const parts = (rest + chunk.toString("latin1")).split("\n");
            rest = parts.pop() ?? "";
            return parts.some((line) => onLine(line) === "stop") || rest.length > LONGEST_HEADER
                ? "stop"
                : undefined;
        }, { input });
        return troubleOf("list", end) ?? (rest === "" ? undefined : garbled("list"));
    }
    /** @returns whole lines only */
    async #text(args, input) {
        const chunks = [];
        let bytes = 0;
        const end = await this.#git.pipe(args, (chunk) => {
            bytes += chunk.length;
            if (bytes > LONGEST_OUTPUT)
                return "stop";
            chunks.push(chunk);
            return undefined;
        }, { input });
        const all = Buffer.concat(chunks).toString("utf8");
        const text = all.slice(0, all.lastIndexOf("\n") + 1);
        const trouble = troubleOf("list", end) ?? (text === all ? undefined : garbled("list"));
        return { text, code: end.end === "exit" ? end.code : undefined, trouble };
    }
}

;// CONCATENATED MODULE: ./lib/scan/shard.js
/** Enough to tell 2^28 objects apart evenly. */
const DIGITS = 7;
/**
 * Which objects belong to a shard: by their ids, so that every job comes to the same answer without asking the
 * others, and each object belongs to exactly one.
 *
 * @returns `undefined` when there is only one shard and it has them all
 */
function ofShard({ index, count }) {
    if (count <= 1)
        return undefined;
    return (id) => Number.parseInt(id.slice(0, DIGITS), 16) % count === index - 1;
}

;// CONCATENATED MODULE: ./lib/scan/with-git.js












/** Larger is no list of exceptions. */
const LARGEST_IGNORE_FILE_BYTES = 1024 * 1024;
/** Reads what an event added, or a commit, or a history, with git. */
async function readWithGit(added, request, ports) {
    const inWiki = added.added === "range" && added.repository === "wiki";
    const opened = ports.openStore({ objectFormat: objectFormatOf(added), alone: inWiki });
    if (opened.opened === "no-git")
        return { unusable: "no-git" };
    if (opened.opened === "no-store")
        return { unusable: `temp-${opened.why}` };
    const { store, git } = opened;
    let left = false;
    let reading;
    try {
        const { remoteUrl, token } = request;
        const url = inWiki ? remoteUrl && `${remoteUrl}.wiki` : remoteUrl;
        // Of a clone without directories the server must not think that it has what its commits lead to.
        const talks = store.checkedOut?.partial !== "directories";
        const server = url === undefined ? undefined : new Server(git, store, { url, token }, talks);
        const repository = new Repository(git, server);
        reading = await readRepository(added, request, repository, store, ports);
    }
    finally {
        left = !store.remove();
    }
    return left ? { ...reading, notes: [...reading.notes, { note: "left-behind" }] } : reading;
}
async function readRepository(added, request, repository, store, ports) {
    const { checkedOut } = store;
    let refs;
    let fetched = false;
    let fetchedWithoutFiles = false;
    const clone = {
        isWhole: checkedOut?.shallow === "" && checkedOut.partial !== "directories",
        isOurs: async () => checkedOut !== undefined &&
            (request.remoteUrl === undefined ||
                isSameRepository(await repository.originOf(checkedOut.gitDir), request.remoteUrl)),
        refs: () => {
            refs ??=
                checkedOut === undefined
                    ? Promise.resolve({ refs: new Map(), trouble: undefined })
                    : repository.refsOf(checkedOut.gitDir);
            return refs;
        },
        shallow: () => store.shallow(),
        onFetch: (files) => {
            if (!fetched)
                ports.onEvent({ event: "fetching" });
            fetched = true;
            fetchedWithoutFiles ||= !files;
        },
    };
    // What the workflow checked out may be another commit than the one that it runs for.
    const head = request.scope === "event" || checkedOut === undefined
        ? undefined
        : await repository.headOf(checkedOut.gitDir);
    const { obtained, scanned, refNames } = await obtain(added, request, repository, clone, head?.id);
    const { selection } = obtained;
    if (selection === undefined)
        return { ...nothingRead(scanned), gaps: obtained.gaps };
    const absent = fetchedWithoutFiles || (checkedOut?.partial ?? "no") !== "no"
        ? await obtainObjects(selection, repository, clone)
        : undefined;
    let { sifted, troubles } = await sift(selection, request, repository);
    let missing = absent;
    if (sifted.missing.length > 0 && repository.server !== undefined && absent === undefined) {
        // A clone that is damaged, or that does not say that it is partial.
        missing = await obtainObjects(selection, repository, clone);
        if (missing === undefined)
            ({ sifted, troubles } = await sift(selection, request, repository));
    }
    const inspected = await inspect(sifted, repository, openArchive);
    const inNames = sightingsInNames(refNames);
    ports.onKeys([...inspected.hits, ...inNames].map(({ hit }) => hit.key));
    const sightings = [...(await locate(inspected.hits, selection, repository)), ...inNames];
    const known = await knownKeys(sightings, selection, repository, openArchive);
    const needed = sightings.length > 0;
    const ignoreFiles = await readIgnoreFiles(request.ignoreFiles, needed, obtained, selection, repository);
    const found = [...troubles, inspected.trouble, head?.trouble].filter((one) => one !== undefined);
    const tooMany = sifted.tooMany || inspected.tooMany;
    return {
        scanned,
        sightings,
        known: known.keys,
        gaps: [...obtained.gaps, ...gapsOf(found, { ...sifted, tooMany }, missing, inspected.vanished)],
        notes: [
            ...(obtained.overlong ? [{ note: "overlong" }] : []),
            ...(obtained.fellBack ? [{ note: "fell-back" }] : []),
            ...known.notes,
            ...(ignoreFiles.unread ? [{ note: "ignore-file-unread" }] : []),
        ],
        unopened: with_git_namesOf(inspected.unopened),
        ignoreFiles: ignoreFiles.texts,
        commits: sifted.commits,
        objects: sifted.objects,
        bytes: sifted.bytes,
    };
}
/** Reads everything once, through the sieve. */
async function sift(selection, { shard }, repository) {
    const sifter = new Sifter(true);
    const { asked, troubles } = await repository.readAll(selection, ofShard(shard), (chunk) => sifter.push(chunk));
    const sifted = sifter.end();
    const isAnswered = sifted.whole && sifted.answers === asked;
    return { sifted, troubles: isAnswered || troubles.length > 0 ? troubles : [garbled("read")] };
}
async function obtain(added, { scope, shard }, repository, clone, head) {
    if (added.added === "range") {
        const obtained = await obtainRange(added, repository, clone);
        const { standing: tips = [], bases = [] } = obtained.selection ?? {};
        return { obtained, scanned: { what: "range", tips, bases }, refNames: [] };
    }
    const tip = head === undefined ? added.tip : { id: head, refs: [] };
    if (scope === "history") {
        const obtained = await obtainHistory(tip, repository, clone);
        const part = shard.count > 1 ? `${shard.index}/${shard.count}` : undefined;
        const { refs, digest } = obtained;
        return { obtained, scanned: { what: "history", refs: refs.length, shard: part, digest }, refNames: refs };
    }
    const obtained = await obtainTip(tip, repository, clone);
    const id = obtained.selection?.standing?.[0] ?? tip.id ?? "";
    return { obtained, scanned: { what: scope === "tree" ? "tree" : "tip", tip: id }, refNames: [] };
}
/** As git and people write addresses: with `.git`, with another case, with a user's name or a token before the host. */
function isSameRepository(one, other) {
    const plain = (url) => url
        .toLowerCase()
        .replace(/^ssh:\/\/|^https?:\/\//, "")
        .replace(/^[^/@]{0,300}@/, "")
        .replace(/^([^/:]+):(?!\d+\/)/, "$1/")
        .replace(/\/+$/, "")
        .replace(/\.git$/, "");
    return plain(one) === plain(other);
}
function objectFormatOf(added) {
    const refs = added.added === "range" ? [...added.tips, ...added.bases] : [added.tip];
    return refs.some(({ id }) => id?.length === 64) ? "sha256" : "sha1";
}
/** What of the reading itself says that it was not whole. */
function gapsOf(troubles, sifted, absent, vanished) {
    const gaps = troubles.map((trouble) => ({
        gap: trouble.doing === "list" ? "history" : "objects",
        count: 0,
        why: gapOf(trouble),
    }));
    if (sifted.missing.length > 0) {
        gaps.push({ gap: "objects", count: sifted.missing.length, why: gapOf(absent) });
    }
    if (vanished > 0)
        gaps.push({ gap: "objects", count: vanished, why: { because: "vanished" } });
    if (sifted.tooMany) {
        gaps.push({ gap: "limit", why: { because: "too-many-hits" } });
    }
    return gaps;
}
function with_git_namesOf(unopened) {
    return unopened.map(({ object, entry, why }) => {
        const path = object.path || object.id;
        return { file: entry === "" ? path : `${path}!${entry}`, why };
    });
}
/** Not read where it matters to nobody: nothing was found, and nothing is proposed. */
async function readIgnoreFiles(sources, isNeeded, { ignoreFrom }, { tips }, repository) {
    let unread = false;
    const at = async (commit, path) => {
        const id = commit === undefined ? undefined : await repository.idOf(`${commit}:${path}`);
        if (id === undefined)
            return undefined;
        // A clone may have no files but those that are checked out.
        if ((await repository.absentOf([id])).length > 0)
            await repository.server?.fetchObjects([id]);
        const text = await repository.textOf(id, LARGEST_IGNORE_FILE_BYTES);
        unread ||= text === undefined;
        return text;
    };
    const [tip] = tips;
    const texts = [];
    for (const source of sources) {
        const proposed = ignoreFrom === tip ? undefined : await at(tip, source.path);
        const counts = isNeeded || proposed !== undefined ? await at(ignoreFrom, source.path) : undefined;
        texts.push({ source, counts, proposed });
    }
    return { texts, unread };
}

;// CONCATENATED MODULE: ./lib/scan/scan.js









/** Finds the keys that an event, a commit or a history holds, and says what could not be looked at. */
async function scan(request, ports) {
    return await scanAdded(request.scope === "event" ? addedBy(request.event) : wholeOf(request), request, ports);
}
/** The same of what has been worked out already. */
async function scanAdded(added, request, ports) {
    ports.onEvent({ event: "begins", note: added.note });
    const inTexts = sightingsInTexts(added);
    ports.onKeys(inTexts.map(({ hit }) => hit.key));
    const reading = added.added === "nothing"
        ? nothingRead({ what: added.texts.length > 0 ? "event-text" : "nothing" })
        : await read(added, request, ports);
    const sightings = [...reading.sightings, ...inTexts];
    const accepting = await acceptingOf(reading.ignoreFiles, sightings.length > 0);
    // What a pull request added and removed again, or has in an archive, is in no diff that shows people a marker.
    const visible = added.added === "range" && added.ignoreFrom === "base" ? withoutHiddenMarkers : asTheyAre;
    const isKnown = ({ hit }) => reading.known.has(hit.key);
    const seen = judged(visible(sightings.filter((sighting) => !isKnown(sighting))), accepting.rules, accepting.foreign);
    const { findings, accepted } = gather(seen);
    const known = gather(judged(sightings.filter(isKnown), NO_RULES));
    return {
        scanned: reading.scanned,
        scopeNote: added.note,
        gaps: inOrder([...unsaidBy(added), ...reading.gaps]),
        findings,
        known: [...known.findings, ...known.accepted.map(({ finding }) => finding)],
        accepted,
        seen,
        proposedRules: accepting.proposed,
        unopened: reading.unopened,
        notes: [...(added.warning === undefined ? [] : [added.warning]), ...reading.notes, ...accepting.notes],
        commits: reading.commits,
        objects: reading.objects,
        bytes: reading.bytes,
    };
}
const asTheyAre = (sightings) => sightings;
function withoutHiddenMarkers(sightings) {
    return sightings.map((sighting) => sighting.atTip && sighting.place.entry === undefined ? sighting : { ...sighting, lineText: "" });
}
function wholeOf({ scope, event, shard }) {
    const common = { texts: [], refNames: [], warning: undefined };
    const tip = {
        id: isObjectId(event.sha) ? event.sha : undefined,
        refs: event.ref === "" ? [] : [event.ref],
    };
    return scope === "tree"
        ? { ...common, added: "tip", tip, note: { note: "tree" } }
        : { ...common, added: "tip", tip, note: { note: "history", shard: shard.index, shards: shard.count } };
}
function sightingsInTexts({ texts, refNames }) {
    return [...texts.flatMap(({ name, text }) => sightingsInText(name, text)), ...sightingsInNames(refNames)];
}
/** With git if there is one; over the API where git is missing or could not fetch what is needed. */
async function read(added, request, ports) {
    const tried = await readWithGit(added, request, ports);
    const withGit = "unusable" in tried ? undefined : tried;
    if (withGit !== undefined && !withGit.gaps.some(({ gap }) => gap === "commit" || gap === "history")) {
        return withGit;
    }
    if (ports.readOverApi === undefined || request.scope === "history")
        return "unusable" in tried ? unread(added, request, tried) : tried;
    ports.onEvent({
        event: "over-api",
        why: "unusable" in tried ? tried.unusable : "commits-missing",
    });
    const overApi = await ports.readOverApi(added, request.ignoreFiles).catch(() => ({
        ...nothingRead(scannedBy(added, request.scope)),
        gaps: [{ gap: "no-way", why: { because: "api-unusable" } }],
    }));
    ports.onKeys(overApi.sightings.map(({ hit }) => hit.key));
    if (withGit === undefined || overApi.gaps.length === 0)
        return overApi;
    // Neither saw everything: what git has seen is the surer half, and what is missing is said of both.
    return {
        ...withGit,
        sightings: [...withGit.sightings, ...overApi.sightings],
        known: new Set([...withGit.known, ...overApi.known]),
        notes: [...withGit.notes, ...overApi.notes],
        unopened: [...withGit.unopened, ...overApi.unopened],
        ignoreFiles: withGit.ignoreFiles.some(({ counts }) => counts !== undefined)
            ? withGit.ignoreFiles
            : overApi.ignoreFiles,
        // The same commit, missed by both, is missed once.
        gaps: [
            ...withGit.gaps,
            ...overApi.gaps.filter((gap) => !withGit.gaps.some((other) => isSameGap(gap, other))),
        ],
    };
}
/** The files of one commit are less than what a push or a pull request adds. */
function unsaidBy(added) {
    if (added.added !== "tip" || added.unsaid === undefined)
        return [];
    return [{ gap: "history", why: { because: "unsaid", unsaid: added.unsaid } }];
}
function isSameGap(one, other) {
    if (one.gap === "commit" && other.gap === "commit")
        return one.id === other.id;
    return one.gap === other.gap;
}
function unread(added, { scope, token }, { unusable }) {
    const api = scope === "history" && token !== undefined ? "no-history" : "no-token";
    const why = { because: "no-way", git: unusable, api };
    return { ...nothingRead(scannedBy(added, scope)), gaps: [{ gap: "no-way", why }] };
}
function scannedBy(added, scope) {
    if (added.added === "range")
        return { what: "range", tips: [], bases: [] };
    if (scope === "history")
        return { what: "history", refs: 0, shard: undefined };
    return { what: scope === "tree" ? "tree" : "tip", tip: added.tip.id ?? "" };
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-left-over.js
const WHY = {
    missing: "the file is not there, or cannot be read, where ignore files count",
    "other-rule": "of a rule that finds no OpenAI keys",
    commits: "accepts whole commits",
    contents: "accepts by what a key or its line looks like",
    conditions: "accepts under several conditions at once",
    scope: "says where a rule looks at all",
    extends: "builds on another file, which is not read",
    sweeping: "fits every file, which would switch the guard off",
    pattern: "is no regular expression of Go, or one that takes too much",
    form: "is not of the form that such a file has",
    long: "is longer than it may be",
    "too-many": "is more than there may be",
    key: "has a key in it, which must be revoked",
    unclear: "does not name its commit, or has its key blacked out",
    unreadable: "the file cannot be read as what its name says",
    "too-large": "the file is larger than 1 MiB",
};
/** What of a file of another scanner accepts nothing here, and why: a sentence. */
function leftOverWords(note) {
    const { file, why, lines, parts, more } = note;
    const where = lines === undefined ? parts : `line ${lines}`;
    const others = more === 0 ? "" : ` and ${more} more`;
    return `Not taken over from ${file}${where === undefined ? "" : `: ${where}${others}`} (${WHY[why]}).`;
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/facts.js
/** What the catalogues of all languages ask of a view. */
const COMMIT_LENGTH = 12;
/** A commit's id as people know it, of its first characters. */
function facts_short(commit) {
    return commit.slice(0, COMMIT_LENGTH);
}
/** `1,234,567`, the same on every machine. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
const facts_MIB = 1024 * 1024;
/** A number of bytes as `12.3 MiB`; `undefined` where it is less than 0.1 MiB and not nothing. */
function mebibytes(bytes) {
    return bytes > 0 && bytes < facts_MIB / 10 ? undefined : `${(bytes / facts_MIB).toFixed(1)} MiB`;
}
/** A limit of so many bytes, as `32 MiB`. */
function inMib(bytes) {
    return `${Math.round((bytes / facts_MIB) * 10) / 10} MiB`;
}
const SHORT_LIVED = /^(?:ek_|sess-)/;
/** Whether it is a credential that ends by itself within hours (`ek_`, `sess-`, a token). */
function isShortLived({ kind, publicPrefix }) {
    return kind === "oidc" || SHORT_LIVED.test(publicPrefix);
}
/** Texts of an event and names of branches can be changed and have no history; commits stay. */
function isInCommits({ place }) {
    return place.source !== "event-text" && place.source !== "ref";
}
/** Whether any place of these findings is of one of the sources. */
function sourcesOf(findings) {
    const places = findings.flatMap(({ place, otherPlaces }) => [place, ...otherPlaces]);
    return (...sources) => places.some(({ source }) => sources.includes(source));
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/repair.js
/** Causes that more permissions or more depth do not mend. */
const BY_CAUSE = {
    cancelled: "run-again",
    "disk-full": "free-disk",
    "temp-full": "free-disk",
    "disk-read-only": "writable-temp",
    "temp-denied": "writable-temp",
    "temp-missing": "writable-temp",
    "temp-failed": "writable-temp",
    "nothing-left": "free-machine",
    "temp-exhausted": "free-machine",
    "git-not-started": "free-machine",
    killed: "larger-runner",
    stalled: "look-at-git",
    flooded: "git-itself",
    garbled: "git-itself",
    "git-too-old": "newer-git",
    damaged: "check-out-anew",
    unsaid: "readable-payload",
};
const BY_GAP = {
    commit: "fetch-commits",
    history: "fetch-commits",
    objects: "fetch-objects",
    limit: "spread",
    "no-way": "install-git",
};
/** How to repair what is missing: by its cause where that is known to need something of its own. */
function repairOf({ gap, why }) {
    const cause = why.because === "no-way" ? why.git : why.because;
    return BY_CAUSE[cause] ?? BY_GAP[gap];
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/words.js

/** English words of the catalogue that several of its sentences share. */
/** `1 file`, `1,234 files`. */
function words_count(number, one, many = `${one}s`) {
    return `${grouped(number)} ${number === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function words_list(items) {
    if (items.length <= 1)
        return items.join("");
    return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
const KIND_WORDS = {
    project: "OpenAI project key",
    "service-account": "OpenAI service account key",
    admin: "OpenAI admin key",
    user: "OpenAI user key",
    legacy: "OpenAI key of the legacy format",
    relay: "key of a relay or compatible vendor",
    oidc: "short-lived OpenAI credential",
    none: "key",
};
/** What was found, such as `revoked OpenAI project key`. */
function kindWords(finding) {
    const words = isShortLived(finding) ? KIND_WORDS.oidc : KIND_WORDS[finding.kind];
    switch (finding.confidence) {
        case "leak":
            return words;
        case "possible-leak":
            return `possible ${words}`;
        case "dead-leak":
            return `revoked ${words}`;
    }
}
/** How the key is written there; nothing for the key as it is. */
const ENCODING_WORDS = {
    plain: undefined,
    joined: "joined from several pieces",
    "utf-16": "in UTF-16",
    base64: "in base64",
    hex: "in hexadecimal",
    percent: "percent-encoded",
    escaped: "in escapes",
    html: "in HTML entities",
};
/** Of an object that no commit that was read names. */
const UNKNOWN_FILE = "(a file of unknown path)";
/** Where it stands, as people write it: `src/a.ts:3:14`, `the commit message`. */
function whereWords({ source, file, entry, line, column }) {
    switch (source) {
        case "file": {
            const position = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
            return entry === undefined
                ? `${file ?? UNKNOWN_FILE}${position}`
                : `${entry}${position} in the archive ${file ?? UNKNOWN_FILE}`;
        }
        case "path":
            return entry === undefined
                ? `the name of ${file ?? UNKNOWN_FILE}`
                : `the name of ${entry} in the archive ${file ?? UNKNOWN_FILE}`;
        case "commit-message":
            return "a commit message";
        case "tag-message":
            return "a tag's message";
        case "ref":
            return file === undefined ? "the name of a branch or tag" : `the name of the branch or tag ${file}`;
        case "author":
            return "an author or committer line";
        case "event-text":
            return `the ${file ?? "text of the event"}`;
    }
}
/** The object it stands in; a tag is one of its own. */
function commitWords({ source, commit }) {
    if (commit === undefined)
        return "";
    return ` (${source === "tag-message" || source === "ref" ? "tag object" : "commit"} ${facts_short(commit)})`;
}
/** With its first letter in upper case. */
function sentenceStart(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** What was scanned, as the object of "in"; `read` when only a part could be. */
function scopeWords(view) {
    const event = eventWords(view.eventName);
    switch (view.what) {
        case "range":
            return `what ${event} adds`;
        case "tip":
            return `commit ${facts_short(view.tip ?? "")}`;
        case "tree":
            return `the files of commit ${facts_short(view.tip ?? "")}`;
        case "history":
            return `the history${view.shard === undefined ? "" : ` (shard ${view.shard})`}`;
        case "event-text":
            return `the texts of ${event}`;
        case "nothing":
            return event;
    }
}
/** The same for a result without findings, where the number of commits is what one wants to know. */
function cleanScopeWords(view) {
    return view.what === "range" && view.commits > 0
        ? `the ${view.commits === 1 ? "commit" : words_count(view.commits, "commit")} of ${eventWords(view.eventName)}`
        : scopeWords(view);
}
/** What happened, as the subject of a sentence. */
function eventWords(eventName) {
    switch (eventName) {
        case "push":
            return "this push";
        case "pull_request":
        case "pull_request_target":
            return "this pull request";
        case "merge_group":
            return "this merge group";
        default:
            return "this event";
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-why.js



/** What is missing of a scan, why, and how to repair it, in English. */
/** What the payload of an event does not say, as a clause. */
const UNSAID = {
    "pushed-commits": "which commits were pushed",
    "before-push": "what was there before the push",
    "new-ref-commit": "where the new branch or tag stands",
    "pull-request-commit": "which commit the pull request stands at",
    "merge-group-commit": "which commit the merge group stands at",
    "other-run-commit": "which commit the other run was about",
    "wiki-commits": "which commits of the wiki it is about",
    before: "what was there before",
};
const NO_GIT = {
    "no-git": "there is no git on this runner",
    "temp-full": "the disk is full on which the temporary directory (RUNNER_TEMP) lies",
    "temp-denied": "nothing may be written to the temporary directory (RUNNER_TEMP)",
    "temp-missing": "the temporary directory (RUNNER_TEMP) is not there",
    "temp-exhausted": "the machine has nothing left",
    "temp-failed": "the temporary directory (RUNNER_TEMP) cannot be used",
};
const CAUSES = {
    "not-fetched": "the clone does not have it, and nothing could be fetched",
    "no-server": "the clone does not have it, and there is no server to fetch it from",
    "git-not-started": "git could not be started",
    killed: "git crashed, or was ended from outside",
    stalled: "git gave no sign of life for ten minutes",
    flooded: "git complained without end",
    garbled: "git did not answer as git does",
    cancelled: "the run was cancelled",
    "disk-full": "the disk is full",
    "disk-read-only": "the disk cannot be written to",
    "nothing-left": "the machine has nothing left",
    "git-too-old": "this git is too old",
    "server-refused": "the server refused the token, or does not show it this repository",
    "server-gone": "the server does not have it any more",
    "server-error": "the server answered with an error of its own",
    "server-unresolved": "the name of the server could not be resolved",
    certificate: "the server's certificate was not accepted",
    proxy: "the proxy did not connect",
    "server-unreachable": "the server could not be reached",
    damaged: "the repository is damaged",
    "fetch-failed": "git could not fetch it",
    "list-failed": "git could not list the objects",
    "read-failed": "git could not read the objects",
    vanished: "they were removed while they were read",
    "too-many-hits": "there are more than 5,000 keys, or more than 100,000 files that may hold some",
    "api-absent": "GitHub's API does not have it, or does not show it to this token",
    "api-refused": "GitHub's API refused the token",
    "api-rate-limited": "the rate limit of GitHub's API was reached",
    "api-budget": "one run sends no more requests to GitHub's API",
    "api-server-error": "GitHub's API answered three times with errors of its own",
    "api-unreachable": "GitHub's API could not be reached",
    "api-unreadable": "the answer of GitHub's API could not be read",
    "api-too-large": "GitHub's API gives no files of more than 100 MB",
    "api-unusable": "GitHub's API could not be used",
    "api-no-wiki": "GitHub's API does not show wikis",
    "api-files-of-commit": "GitHub's API lists no more than 3,000 files of a commit",
    "api-files-of-tree": "GitHub's API does not list all files of so large a commit",
};
/** Why something was not read: the end of a sentence, "because …". */
function whyWords(why) {
    switch (why.because) {
        case "unsaid":
            return `the payload of this event does not say ${UNSAID[why.unsaid]}`;
        case "no-way":
            return `${NO_GIT[why.git]}, and ${why.api === "no-token" ? "there is no token for GitHub's API" : "a history cannot be read over GitHub's API"}`;
        case "api-limit":
            return `${missed(why)} not read, because ${CAUSES[why.limit]}`;
        case "api-commits-of-range":
            return `GitHub's API did not list ${why.missing} of the commits of this range`;
        case "api-without-base":
            return `without git no more than ${why.most} commits are read where there is nothing to hold them against`;
        default:
            return CAUSES[why.because];
    }
}
function missed({ commits, files }) {
    return words_list([
        ...(commits > 0 ? [words_count(commits, "commit")] : []),
        ...(files > 0 ? [words_count(files, "file")] : []),
    ]);
}
/** What is missing. A commit without an id was named by its branch or tag, and a count of 0 is not known. */
const english_why_MISSING = {
    commit: ({ id, role }) => `${id ? `The commit ${facts_short(id)}` : "The commit"}${role === "base" ? " that this event builds on" : ""} could not be had`,
    history: () => "Some of the commits to be scanned are missing",
    objects: ({ count: number }) => `${number ? words_count(number, "file or other object", "files or other objects") : "Files or other objects"} could not be read`,
    limit: () => "A limit was reached before the end",
    "no-way": () => "Nothing could be read, neither with git nor through GitHub's API",
};
const PERMISSIONS = "give the job permissions: contents: read, and leave the input token at its default";
const REPAIRS = {
    "run-again": "Run the job again.",
    "free-disk": "Free space on the runner's disk, and run the job again.",
    "writable-temp": "Give the step a RUNNER_TEMP that is there and can be written to.",
    "free-machine": "See what else runs on this runner: it has no file descriptors, processes or memory to spare; then run the job again.",
    "larger-runner": "Run the job again; where memory is short, take a larger runner, or spread a large history over a job matrix with scan-shard.",
    "look-at-git": "See what git waits for on this runner (a slow disk, a lock, a program in front of it), and run the job again.",
    "git-itself": "Check the repository out anew, and see that the first git on PATH is git itself and not a script that changes what it says.",
    "newer-git": "Use a runner or container with git 2.29 or newer.",
    "check-out-anew": "Check the repository out anew.",
    "readable-payload": "Make the file that GITHUB_EVENT_PATH names readable for the step; in a container, mount it.",
    "fetch-commits": `Set fetch-depth: 0 at actions/checkout, or ${PERMISSIONS}, so that the commits can be fetched.`,
    "fetch-objects": `Leave out filter and sparse-checkout at actions/checkout and set fetch-depth: 0, or ${PERMISSIONS}, so that the missing objects can be fetched.`,
    spread: "Run on a runner with git and with fetch-depth: 0 at actions/checkout; a large history can be spread over a job matrix with scan-shard.",
    "install-git": `Run on a runner (or in a container) with git, check the repository out with actions/checkout first, and ${PERMISSIONS}.`,
};
/** What is missing and why, and how to repair it: a sentence each. */
function gapWords(gap) {
    return { says: `${english_why_MISSING[gap.gap](gap)}: ${whyWords(gap.why)}.`, repair: REPAIRS[repairOf(gap)] };
}
const GIB = 1024 ** 3;
/** Why an archive was not opened, or not to its end: part of a sentence. */
function unopenedWords({ because, most = 0 }) {
    switch (because) {
        case "damaged":
            return "it is damaged, or only looks like an archive";
        case "cut-off":
            return "it is cut off";
        case "encrypted":
            return "it is encrypted";
        case "method":
            return "it uses a compression method that this version does not open";
        case "format":
            return "it has a format that this version does not open";
        case "entry-size":
            return `it holds more than ${inMib(most)}`;
        case "nested-size":
            return `it is an archive of more than ${inMib(most)} inside another`;
        case "total-size":
            return `the archive holds more than ${inMib(most)}`;
        case "ratio":
            return `it holds more than ${most} times its own size`;
        case "overlap":
            return "the archive holds the same bytes too many times over";
        case "entries":
            return `the archive holds more than ${most.toLocaleString("en")} entries`;
        case "depth":
            return `it is nested more than ${most} archives deep`;
        case "too-large":
            return `it is larger than ${inMib(most)}`;
        case "archives-before":
            return `the archives before it held more than ${most / GIB} GiB`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-notes.js


/** What is said of an event, of what was scanned, and besides, in English. */
const WHO = {
    push: "This push",
    "pull-request": "This pull request",
    "merge-group": "This merge group",
    branch: "A new branch",
    tag: "A new tag",
};
const ADDS_NOTHING = {
    texts: "This event adds text and no commits; its texts are scanned.",
    release: "A release adds text and no commits; its texts are scanned.",
    "deleting-push": "This push deletes a branch or tag and adds nothing.",
    deletion: "This event deletes a branch or tag and adds nothing.",
    "merge-group-done": "This merge group is done with and adds nothing.",
};
const FILES_BECAUSE = {
    "adds-nothing": "This event adds nothing to the repository",
    publication: "This event shows the repository to everybody and adds nothing (scan-scope: history scans all that can now be seen)",
    "unknown-event": "It is not known what this event adds",
};
/** What an event adds, and why it is that: a sentence. */
function scopeNoteWords(note) {
    switch (note.note) {
        case "range":
            return `${whoAdds(note)} ${note.base}.`;
        case "not-in-target":
            return `${whoAdds(note)} the branch it goes to.`;
        case "not-in-default":
            return `${whoAdds(note)} the default branch.`;
        case "no-target":
            return `${WHO[note.of]} does not say what it goes to: everything reachable from ${note.head} is scanned.`;
        case "all-new":
            return `This is new, and there is nothing to hold it against: everything reachable from ${note.head} is scanned.`;
        case "wiki":
            return "This event changes the wiki and does not say what was there before: the wiki's whole history is scanned.";
        case "nothing":
            return ADDS_NOTHING[note.because];
        case "files":
            return `${filesBecause(note.because)}: all files of ${note.commit === undefined ? "the commit that it runs on" : `commit ${note.commit}`} are scanned instead.`;
        case "tree":
            return "Scans the files of the checked-out commit.";
        case "history":
            return `Scans the whole history of all branches and tags${note.shards > 1 ? ` (shard ${note.shard} of ${note.shards})` : ""}.`;
        case "staged":
            return "Scans what is staged.";
    }
}
function whoAdds({ of, head, }) {
    return of === "other-run"
        ? `The run before this one was about ${head}, which adds what is reachable from it and not from`
        : `${WHO[of]} adds what is reachable from ${head} and not from`;
}
function filesBecause(because) {
    return because === "adds-nothing" || because === "publication" || because === "unknown-event"
        ? FILES_BECAUSE[because]
        : `The payload of this event does not say ${UNSAID[because]}`;
}
const ALL_FILES_INSTEAD = "All files of the commit that the run is about are scanned instead";
const BAD_LINES = {
    key: () => "holds a key itself, where the key's fingerprint belongs (reports show it; the key must be revoked)",
    "too-long": ({ most }) => `has more than ${most} characters`,
    gitleaks: () => "has the form of a .gitleaksignore, where the key's fingerprint belongs (reports show it)",
    "too-many-paths": ({ most }) => `is one path more than the ${most} that there may be`,
    sweeping: ({ pattern }) => `(${pattern}) takes in every file, which would switch the guard off`,
};
const WITHHELD = {
    fork: "Leaked keys were not verified: this run belongs to a pull request from a fork.",
    dependabot: "Leaked keys were not verified: this run belongs to Dependabot.",
};
/** What people should know besides: a sentence. */
function noteWords(note) {
    switch (note.note) {
        case "unsaid":
            return `The payload of this event does not say ${UNSAID[note.unsaid]}. ${ALL_FILES_INSTEAD}, and not what was added and removed before it.`;
        case "unknown-event":
            return `This version does not know what ${note.event === undefined ? "an unknown event" : `the event ${note.event}`} adds. ${ALL_FILES_INSTEAD}.`;
        case "overlong":
            return "The commits that were there before could not be had, so that more was scanned than this event added; a finding may be older than it.";
        case "fell-back":
            return "The commit that stood there before the forced push could not be had; the default branch was taken in its place.";
        case "base-not-all-read":
            return "Not all files of the base could be looked at; a key that stood in one of them is reported as new.";
        case "ignore-file-unread":
            return "The ignore file could not be read (it is missing in the clone, no file, or larger than 1 MiB); nothing was accepted by it.";
        case "left-behind":
            return "A directory openai-key-guard-… could not be removed from the temporary directory (RUNNER_TEMP); it holds what was fetched.";
        case "ignore-file-too-large":
            return "The ignore file is larger than 1 MiB, and none of it is used.";
        case "ignore-line": {
            const { line, why, most = 0, pattern = "" } = note;
            return `Line ${line} of the ignore file ${BAD_LINES[why]({ most, pattern })}, and is not used.`;
        }
        case "more-ignore-lines":
            return `Further lines of the ignore file that are not used: ${note.count}.`;
        case "left-over":
            return leftOverWords(note);
        case "none-verified":
            return WITHHELD[note.withheld];
        case "not-all-verified":
            return `${note.left} of ${note.of} leaked keys were not verified: ${notVerified(note)}.`;
    }
}
function notVerified({ why, most }) {
    switch (why) {
        case "cancelled":
            return "the run was cancelled";
        case "unreachable":
            return "OpenAI could not be reached";
        case "too-many":
            return `at most ${most} are verified in a run`;
    }
}
/** What happens while a scan runs: a line of the log. */
function progressWords(event) {
    switch (event.event) {
        case "begins":
            return `OpenAI Key Guard scans for leaked keys. ${scopeNoteWords(event.note)}`;
        case "fetching":
            return "Fetching what the clone does not have …";
        case "over-api":
            return `Reading over GitHub's API, since ${event.why === "commits-missing" ? "git could not get all commits" : NO_GIT[event.why]} …`;
    }
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english-reports.js
/** What is said in English of the other places that a report goes to. */
const ENGLISH_REPORTS = {
    noPullRequest: "No comment is written: this event belongs to no pull request.",
    comment: (trouble) => `The comment on the pull request could not be written: ${commentWords(trouble)}.`,
    file: (trouble) => `The report could not be written: ${fileWords(trouble)}.`,
};
function commentWords(trouble) {
    switch (trouble.kind) {
        case "not-the-api":
            return "what answered is not GitHub's API";
        case "too-many-comments":
            return "the pull request has too many comments to find ours";
        case "no-answer":
            return "GitHub's API could not be reached or did not answer as it should, or there is no token for it";
        case "rate-limit":
            return `the rate limit of GitHub's API is reached (HTTP ${trouble.status})`;
        case "status":
            return `${STATUSES[trouble.status] ?? "GitHub's API did not do it"} (HTTP ${trouble.status})`;
    }
}
const STATUSES = {
    401: "the token is not valid",
    403: "the token may not write comments; give the job permissions: pull-requests: write (runs for forks and of Dependabot never may)",
    404: "this server has no such pull request for this token, or does not know this part of the API",
    410: "comments are switched off here",
    422: "GitHub did not accept the comment; the conversation may be locked",
};
function fileWords(trouble) {
    switch (trouble.of) {
        case "outside":
            return "it is not inside the workspace";
        case "directory":
            return "there is a directory of that name";
        case "link-on-the-way":
            return "a directory on the way to it is a symbolic link";
        case "file-on-the-way":
            return "a file is in the place of a directory on the way to it";
        case "file-system":
            return `the file system answered ${trouble.code ?? "with an error"}`;
    }
}

;// CONCATENATED MODULE: ./lib/report/messages/message.js

// Pages of OpenAI that the steps lead to.
const KEYS_PAGE = "https://platform.openai.com/api-keys";
const ADMIN_KEYS_PAGE = "https://platform.openai.com/settings/organization/admin-keys";
const BILLING_PAGE = "https://platform.openai.com/settings/organization/billing/overview";
const LIMITS_PAGE = "https://platform.openai.com/settings/organization/limits";
const GENERAL_PAGE = "https://platform.openai.com/settings/organization/general";
const PROJECTS_PAGE = "https://platform.openai.com/settings/organization/projects";
const IP_GUIDE = "https://developers.openai.com/api/docs/guides/ip-allowlist";
const STATUS_PAGE = "https://status.openai.com";
/** Of keyless: the provider, the mapping, the workflow. */
const KEYLESS_GUIDE = "https://developers.openai.com/api/docs/guides/workload-identity-federation/github-actions";
const ERROR_GUIDE = "https://developers.openai.com/api/docs/guides/error-codes";
/** Steps to a new key. */
const newKey = (facts) => [
    facts.openAiHost
        ? `Create a key at ${KEYS_PAGE} (shown only once).`
        : `Get a key from whoever runs ${facts.host} (keys of OpenAI itself: ${KEYS_PAGE}).`,
    `Store it ${stored(facts)}.`,
];
/** The step for a secret that holds more or less than a key. */
const storeAgain = ({ key, secret }, how) => [
    `Store ${key} again at ${secret.url}: ${how}.`,
];
const onlyTheKey = "only the key itself, on one line";
/** What a run is worth that found out nothing. */
const notJudged = ({ keyless }) => `${keyless === undefined ? "The key" : "The service account"} was not judged: this says nothing bad about it.`;
/** Steps for what passes by itself. */
const tryLater = (facts) => [
    `Run the job again in a few minutes${facts.openAiHost ? `; incidents are listed at ${STATUS_PAGE}` : ""}.`,
    notJudged(facts),
];
/** Steps for an answer that is not the API's: the address is wrong, or something stands in front of the host. */
const checkBaseUrl = (facts) => [
    facts.openAiHost
        ? `Something between this runner and OpenAI answered (a proxy, a firewall, a CDN). Run the job again; incidents are listed at ${STATUS_PAGE}.`
        : `Check the input base-url (most hosts want an address that ends in /v1), or ask whoever runs ${facts.host}.`,
    notJudged(facts),
];
/** Steps to credit on an OpenAI account. */
const addCredit = [
    `Add prepaid credit at ${BILLING_PAGE}; it takes some minutes to arrive.`,
    "Keep auto recharge on there if a deployment depends on it.",
];
/** Steps to the scopes that a restricted key lacks. */
const scopeSteps = ({ scopes, probe }) => [
    `Edit the key at ${KEYS_PAGE} and allow ${scopes.length > 0 ? scopes.join(", ") : "the missing permission"}` +
        (probe === "request" ? " (for generation: Model capabilities, Request)." : "."),
    ...(probe === "request" ? ["If the key is not meant to generate text, set probe: models."] : []),
];
/** The scopes that are missing, in brackets; nothing when the API did not name them. */
const missing = (scopes) => scopes.length === 0 ? "" : ` (missing ${scopes.join(", ")})`;
/** What was asked, as the subject of a sentence. */
const asked = ({ model }) => (model === "" ? "the test request" : model);

;// CONCATENATED MODULE: ./lib/report/scan/messages/todo.js


/** What to do about the findings, in order: revoke, replace, and only then tidy up. */
function todoFor(view) {
    const leaks = view.findings.filter(({ confidence }) => confidence === "leak");
    const possible = view.findings.filter(({ confidence }) => confidence === "possible-leak");
    const dead = view.findings.filter(({ confidence }) => confidence === "dead-leak");
    return [
        ...revokeSteps(leaks),
        ...(leaks.length > 0 ? replaceSteps(view) : []),
        ...possibleSteps(possible, view),
        ...tidySteps(leaks.concat(possible)),
        ...(leaks.some(isInCommits) ? [greenStep(view)] : []),
        ...(dead.length > 0 ? [deadStep(view.ignoreFile)] : []),
    ];
}
function revokeSteps(leaks) {
    const openAi = leaks.filter((finding) => finding.kind !== "relay" && !isShortLived(finding));
    const has = (kind) => openAi.some((finding) => finding.kind === kind);
    const ordinary = openAi.some(({ kind }) => kind !== "admin" && kind !== "service-account");
    const steps = [
        ...(has("admin") ? [`Revoke the admin key at ${ADMIN_KEYS_PAGE}; it can manage the organization.`] : []),
        ...(has("service-account")
            ? [`Revoke the service account's key: open its project at ${PROJECTS_PAGE}, and delete the key there.`]
            : []),
        ...(ordinary ? [`Revoke the key at ${KEYS_PAGE}.`] : []),
        ...(leaks.some((finding) => finding.kind === "relay" && !isShortLived(finding))
            ? ["Revoke the key of the relay or compatible vendor there."]
            : []),
    ];
    return steps.map((step, index) => index === 0
        ? `${step} Do this first: deleting the line does not help, since everybody who has or gets a copy of the history has the key.`
        : step);
}
function replaceSteps({ secretsUrl }) {
    return [
        `Create a new key, store it as a secret (for workflows of this repository at ${secretsUrl}), and let the program read it from its environment.`,
    ];
}
function possibleSteps(possible, { what, ignoreFile }) {
    if (possible.length === 0)
        return [];
    // Of an event that only brings texts, nothing of the repository is read.
    const accept = what === "event-text" ? "write" : `write its fingerprint into ${ignoreFile}, or`;
    return [
        `If a possible key is one of a relay or compatible vendor, revoke it there${possible.some(isShortLived) ? "; a short-lived credential of OpenAI's expires by itself, but should not be stored" : ""}. If it is no key, accept it: ${accept} openai-key-guard:allow into its line.`,
    ];
}
/** Last, since a revoked key does no more harm where it is. */
function tidySteps(findings) {
    const has = sourcesOf(findings);
    return [
        ...(has("event-text")
            ? [
                'Edit the text that holds the key, then open its list of edits ("edited") and delete the old revision too.',
            ]
            : []),
        ...(has("ref")
            ? ["Delete the branch or tag whose name holds the key, and push it under another name."]
            : []),
        ...(has("file", "path", "commit-message", "tag-message", "author")
            ? [
                "Then, if need be, clean the history (git filter-repo, and a forced push); copies, forks and pull requests keep the old commits, which is why revoking comes first.",
            ]
            : []),
    ];
}
/** Revoking does not change what is in the commits. */
function greenStep({ ignoreFile }) {
    return `This check stays red until the commits with the key are gone from the branch (rebase or squash, and a forced push), or the revoked key is accepted: write its fingerprint into ${ignoreFile} (for a pull request, on the branch that it goes to), or set verify-leaks: true, which makes it a dead-leak.`;
}
function deadStep(ignoreFile) {
    return `A revoked key needs no more than to be replaced where it is still used; to hear no more of it, write its fingerprint into ${ignoreFile}.`;
}

;// CONCATENATED MODULE: ./lib/report/scan/messages/english.js






const LABELS = {
    check: "Scan for leaked keys",
    incomplete: "The scan is incomplete",
    todo: "What to do, in this order",
    key: "Key",
    confidence: "Confidence",
    where: "Where",
    commit: "Commit",
    state: "State",
    fingerprint: "Fingerprint",
    acceptedBy: "Accepted by",
    rule: "Rule",
    places: (number) => words_count(number, "further place"),
    accepted: (number) => `${words_count(number, "accepted finding")}, not counted`,
    known: (number) => `${words_count(number, "key")} known from before, not counted`,
    proposed: (number) => `${words_count(number, "ignore rule")} proposed here; ${number === 1 ? "it does" : "they do"} not count until merged`,
    unopened: (number) => `${words_count(number, "archive")} not opened, or not to the end`,
    notes: "Notes",
};
/** The English catalogue: the log, the annotations, the summary and the comment say the same because of it. */
const ENGLISH = {
    headline,
    counts: ({ commits, objects, bytes }) => `${words_count(commits, "commit")}, ${words_count(objects, "object")}, ${mebibytes(bytes) ?? "less than 0.1 MiB"} read`,
    kind: kindWords,
    where: whereWords,
    finding: findingSentence,
    state,
    gap: gapWords,
    why: whyWords,
    scopeNote: scopeNoteWords,
    note: noteWords,
    unopened: unopenedWords,
    progress: progressWords,
    accepted: ({ finding, by, rule }) => `${sentenceStart(kindWords(finding))} in ${whereWords(finding.place)} is accepted by ${ACCEPTED_BY[by]} (${rule}).`,
    acceptedBy: (by) => ACCEPTED_BY[by],
    todo: todoFor,
    more: (number) => `and ${number} more`,
    moreInSummary: (number) => `And ${number} more, see the summary of the job.`,
    moreGaps: (number) => `And ${words_count(number, "more thing")} could not be read, see the summary of the job.`,
    details: (runUrl) => `All of it is in the summary of the run: ${runUrl}`,
    resolved: "Keys that were found here before are no longer among what this pull request adds. A key that was ever pushed must be revoked all the same.",
    cancelled: "The run was cancelled.",
    sentence: (text) => `${sentenceStart(text)}.`,
    together: (sentences) => sentences.join(" "),
    titled: (title, text) => `${title}: ${text}`,
    aside: (text) => ` (${text})`,
    reports: ENGLISH_REPORTS,
    labels: LABELS,
};
const ACCEPTED_BY = {
    fingerprint: "a fingerprint in the ignore file",
    path: "a path in the ignore file",
    place: "a place in the ignore file",
    inline: "a marker in its line",
};
function headline(view) {
    const found = view.findings.length;
    const aside = [
        ...(view.accepted.length > 0 ? [`${words_count(view.accepted.length, "finding")} accepted`] : []),
        ...(view.known.length > 0 ? [`${view.known.length} known from before`] : []),
    ];
    const apart = aside.length === 0 ? "" : ` (${aside.join(", ")})`;
    if (!view.complete) {
        const so = found > 0 ? foundWords(view) : "no key";
        return `incomplete: ${so} in the part that could be read of ${scopeWords(view)}${apart}`;
    }
    if (found > 0)
        return `${foundWords(view)} in ${scopeWords(view)}${apart}`;
    if (view.what === "nothing")
        return "nothing was added that could hold a key";
    if (view.what === "range" && view.commits + view.objects === 0 && aside.length === 0) {
        return `${eventWords(view.eventName)} adds no commit that was not there before`;
    }
    const other = aside.length === 0 ? "" : view.what === "range" ? "new " : "other ";
    return `no ${other}key in ${cleanScopeWords(view)}${apart}`;
}
function foundWords({ findings }) {
    const of = (confidence) => findings.filter((finding) => finding.confidence === confidence).length;
    const [leaks, possible, dead] = [of("leak"), of("possible-leak"), of("dead-leak")];
    return words_list([
        ...(leaks > 0 ? [words_count(leaks, "leaked key")] : []),
        ...(possible > 0 ? [words_count(possible, "possible key")] : []),
        ...(dead > 0 ? [words_count(dead, "revoked key")] : []),
    ]);
}
function findingSentence(finding) {
    const { publicPrefix, place, placeCount } = finding;
    const encoding = ENCODING_WORDS[place.encoding];
    return [
        sentenceStart(kindWords(finding)),
        publicPrefix === "" ? "" : ` (${publicPrefix}…)`,
        ` in ${whereWords(place)}`,
        commitWords(place),
        encoding === undefined ? "" : `, ${encoding}`,
        placeCount > 1 ? `, and at ${words_count(placeCount - 1, "other place")}` : "",
        finding.atTip || !isInCommits(finding)
            ? ""
            : finding.inHistory
                ? "; it does not stand at HEAD, but is in the history"
                : "; it was removed again in a later commit, but is still in the history",
        finding.live === "true" ? "; OpenAI accepts it at this moment" : "",
        `. Fingerprint ${finding.fingerprint}.`,
    ].join("");
}
function state(finding) {
    const words = [
        ...(finding.live === "true" ? ["works at this moment"] : []),
        ...(finding.live === "false" ? ["revoked"] : []),
        ...(isInCommits(finding) && !finding.atTip
            ? [finding.inHistory ? "not at HEAD, in the history" : "removed again, still in the history"]
            : []),
        ENCODING_WORDS[finding.place.encoding] ?? "",
    ].filter((word) => word !== "");
    return words.join("; ");
}

;// CONCATENATED MODULE: ./lib/staged/report.js



const NAME = "OpenAI Key Guard";
const NOTHING_STAGED = { lines: [`${NAME}: nothing is staged.`], exitCode: 0 };
const FAILURES = {
    "no-git": "there is no git in PATH. Install git, or start this where it is.",
    "no-store": "nothing can be written to the temporary directory. Make room there, or set TMPDIR to another.",
    "no-work-tree": "this is no work tree of a git repository. Start it inside of one.",
    unmerged: "files are unmerged. Resolve the conflicts and stage them first.",
    "git-failed": "git could not make a tree of what is staged.",
};
/** Of a run that could not begin: nothing was scanned, which is not clean. */
function failureReport({ why, says }) {
    const words = says.trim() !== "" ? ` git says: ${(0,sanitize/* safe */.gB)((0,hide/* hideKeys */.t)(says.trim()))}` : "";
    return { lines: [`${NAME}: nothing was scanned, since ${FAILURES[why]}${words}`], exitCode: 2 };
}
/** Of a scan, in a terminal. */
function stagedReport(view) {
    const failing = view.findings.filter(({ fails }) => fails);
    const others = view.findings.filter(({ fails }) => !fails);
    const asides = [
        ...view.gaps.map(({ why }) => `  Not read: ${ENGLISH.why(why)}.`),
        ...view.unopened.map(({ file, why }) => `  Archive not opened, or not to the end: ${file}: ${ENGLISH.unopened(why)}.`),
        ...view.notes.map((note) => `  ${ENGLISH.note(note)}`),
    ];
    if (failing.length > 0) {
        const subject = failing.length === 1 ? "A key is" : `${failing.length} keys are`;
        return {
            lines: [
                `${NAME}: ${subject} about to be committed.`,
                ...[...failing, ...others].map(findingLine),
                ...asides,
                "What to do:",
                "  1. Take the key out of the file, read it from the environment there, and stage the file again.",
                "  2. If the key was ever pushed, sent or shown to anybody: revoke it at https://platform.openai.com/api-keys.",
                `  If it is no real key: write its fingerprint into ${view.ignoreFile}, or openai-key-guard:allow on its line, and stage that.`,
            ],
            exitCode: 1,
        };
    }
    if (!view.complete) {
        return { lines: [`${NAME}: what is staged could not be scanned to the end.`, ...asides], exitCode: 2 };
    }
    const said = others.length > 0 ? "possible keys are about to be committed." : noKey(view);
    return { lines: [`${NAME}: ${said}`, ...others.map(findingLine), ...asides], exitCode: 0 };
}
function noKey({ accepted, known }) {
    const aside = [
        ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
        ...(known.length > 0 ? [`${keys(known.length)} in the last commit already`] : []),
    ];
    return aside.length === 0
        ? "no key in what is staged."
        : `no new key in what is staged (${aside.join(", ")}).`;
}
function keys(count) {
    return count === 1 ? "1 key stands" : `${count} keys stand`;
}
function findingLine(finding) {
    const { publicPrefix, fingerprint, place, placeCount } = finding;
    const shown = publicPrefix === "" ? "" : ` (${publicPrefix}…)`;
    const more = placeCount > 1 ? `, and at ${placeCount - 1} other place${placeCount > 2 ? "s" : ""}` : "";
    return `  ${ENGLISH.where(place)}: ${ENGLISH.kind(finding)}${shown}${more}. Fingerprint ${fingerprint}.`;
}

;// CONCATENATED MODULE: ./lib/staged/staged.js






const FAIL_ON = new Set(["leak", "incomplete-scan"]);
/** Scans what is staged as the action would scan the commit that it will be. */
async function scanStaged(ignoreFiles, ports) {
    const staging = await ports.stage();
    if (staging.staging === "nothing")
        return NOTHING_STAGED;
    if (staging.staging === "failed")
        return failureReport(staging);
    const { store, id, bases, workspace } = staging;
    try {
        const git = ports.createGit(store, workspace);
        const keys = new Set();
        const result = await scanAdded(rangeOf(id, bases), {
            scope: "event",
            shard: { index: 1, count: 1 },
            ignoreFiles,
            event: { name: "", payload: undefined, sha: id, ref: "" },
            remoteUrl: undefined,
            token: undefined,
        }, {
            openStore: () => git === undefined
                ? { opened: "no-git" }
                : { opened: "store", store: { ...store, remove: () => true }, git },
            readOverApi: undefined,
            onKeys: (more) => {
                for (const key of more)
                    keys.add(key);
            },
            onEvent: () => undefined,
        });
        const redactor = (0,redact/* createRedactor */.l)([...keys].slice(0, MOST_PROTECTED_KEYS));
        const view = viewOf(result, {
            hide: (text) => redactor.scrubField((0,hide/* hideKeys */.t)(text)),
            eventName: "",
            repositoryUrl: undefined,
            secretsUrl: "",
            ignoreFile: (0,ignore_source/* ownIgnoreFile */.Dc)(ignoreFiles),
            failOn: FAIL_ON,
        });
        return stagedReport(view);
    }
    finally {
        store.remove();
    }
}
/** By name; all others as what looks like a key. */
const MOST_PROTECTED_KEYS = 50;
function rangeOf(id, bases) {
    return {
        added: "range",
        tips: [{ id, refs: [] }],
        bases: bases.map((base) => ({ id: base, refs: [] })),
        fallbackBases: [],
        mergeCommit: undefined,
        commitCount: 1,
        // Whoever commits here may accept a finding here; the action holds a pull request against its base.
        ignoreFrom: "tip",
        repository: "code",
        texts: [],
        refNames: [],
        note: { note: "staged" },
        warning: undefined,
    };
}


/***/ }),

/***/ 411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of this action, as in package.json. */
const VERSION = "0.1.0";


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(562);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
