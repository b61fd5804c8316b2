// Draws the page of pictures from `shown`, which the script before this one sets. Runs from a file, without a server.
;(() => {
  const { about, compared, states } = globalThis.shown
  const main = document.querySelector('main')
  const large = document.getElementById('large')
  const stage = document.getElementById('stage')
  const chosen = (name) => document.querySelector(`input[name=${name}]:checked`).value

  const make = (name, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(name), fields)
    element.append(...children)
    return element
  }
  const picture = (src, alt) => make('img', { src, alt, loading: 'lazy' })
  const open = (name, ...content) => {
    document.getElementById('name').textContent = name
    stage.replaceChildren(...content)
    large.showModal()
  }
  const tile = (src, caption, onclick) =>
    make(
      'figure',
      {},
      make('button', { type: 'button', onclick }, picture(src, '')),
      make('figcaption', {}, ...caption),
    )

  /** The earlier and the new picture, one over the other. A slider moves the border between them. */
  const slider = (name) => {
    const over = make(
      'div',
      { className: 'over' },
      picture(`before/${name}`, 'Before'),
      picture(name, 'After'),
    )
    const range = make('input', { type: 'range', min: 0, max: 100, value: 50, ariaLabel: 'Before and after' })
    range.oninput = () => over.style.setProperty('--cut', `${range.value}%`)
    return [range, over]
  }

  const fits = (text) =>
    text.toLowerCase().includes(document.getElementById('find').value.trim().toLowerCase())

  const drawCompared = () => {
    if (!compared) return []
    const { changed, added, missing, same } = compared
    const section = make('section', {}, make('h2', { textContent: 'Compared with the earlier run' }))
    section.append(
      make('p', {
        textContent: `${same} the same, ${changed.length} changed, ${added.length} new, ${missing.length} missing.`,
      }),
    )
    for (const { name, pixels, of } of changed.filter((one) => fits(one.name))) {
      const slide = () => open(name, ...slider(name))
      section.append(
        make(
          'div',
          { className: 'changed' },
          make('p', { textContent: `${name}: ${pixels} pixels, ${((100 * pixels) / of).toFixed(2)} %` }),
          tile(`before/${name}`, ['Before'], slide),
          tile(name, ['After'], slide),
          tile(`difference/${name}`, ['Difference'], () =>
            open(name, picture(`difference/${name}`, 'Difference')),
          ),
        ),
      )
    }
    const listed = (title, names, src) =>
      names.length === 0
        ? []
        : [
            make('h2', { textContent: title }),
            make(
              'div',
              { className: 'grid' },
              ...names
                .filter(fits)
                .map((name) =>
                  tile(src(name), [make('code', { textContent: name })], () =>
                    open(name, picture(src(name), '')),
                  ),
                ),
            ),
          ]
    section.append(
      ...listed('New', added, (name) => name),
      ...listed('Missing', missing, (name) => `before/${name}`),
    )
    return [section]
  }

  const draw = () => {
    const look = `${chosen('width')}-${chosen('theme')}`
    const found = states.filter(({ id, title }) => fits(`${id} ${title}`))
    main.style.setProperty('--column', chosen('width') === '1280' ? '420px' : '200px')
    const screens = [...new Set(found.map(({ screen }) => screen))].map((screen) =>
      make(
        'section',
        {},
        make('h2', { textContent: screen }),
        make(
          'div',
          { className: 'grid' },
          ...found
            .filter((state) => state.screen === screen)
            .map(({ id, title, pictures }) =>
              tile(pictures[look], [make('code', { textContent: id }), title], () =>
                open(`${id}, ${look}`, picture(pictures[look], title)),
              ),
            ),
        ),
      ),
    )
    main.replaceChildren(...drawCompared(), ...screens)
    document.getElementById('count').textContent =
      `${found.length} of ${states.length} states. Chromium ${about.chromium}; ${about.fonts.join(', ')}.`
  }

  document.querySelector('header').addEventListener('input', draw)
  draw()
})()
