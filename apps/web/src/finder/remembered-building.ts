/** "My building": the one somebody last looked in, kept in the browser. */

const storageKey = 'ones.building';

export function rememberedBuilding(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function rememberBuilding(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, id);
  } catch {
    return;
  }
}
