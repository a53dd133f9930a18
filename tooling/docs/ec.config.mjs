// How code is shown. A long line goes on in the next one: a phone has no room to scroll.
export default { defaultProps: { wrap: true } };
