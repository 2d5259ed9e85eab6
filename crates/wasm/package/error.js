/** The one kind of error that the package throws: `code` says what, `data` where. */
export class ClovisError extends Error {
  constructor(code, data = {}) {
    const place = Object.entries(data)
      .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
      .join(", ");
    super(place ? `${code}: ${place}` : code);
    this.name = "ClovisError";
    this.code = code;
    this.data = data;
  }
}
